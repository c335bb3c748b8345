/* Perceptible: frames become as high as what they show (docs/site/embed.md). */
(() => {
  const { origin: own } = new URL(document.currentScript.src);
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${own}/`));
  addEventListener('message', ({ data, origin, source }) => {
    const frame = frames().find((one) => one.contentWindow === source);
    const height = data?.perceptible === 'height' && data.height;
    // A sandboxed frame has the origin "null".
    if (!frame || ![own, 'null'].includes(origin) || !(height > 0 && height < 2e4)) return;
    const isWhole = getComputedStyle(frame).boxSizing === 'border-box';
    frame.style.height = `${Math.ceil(height) + (isWhole ? frame.offsetHeight - frame.clientHeight : 0)}px`;
  });
  const ask = () => {
    for (const { contentWindow } of frames()) contentWindow.postMessage({ perceptible: 'height?' }, '*');
  };
  ask();
  addEventListener('DOMContentLoaded', ask);
})();
