// NotLoaded.astro says what this does and why: every page loads this file as it is, before all others.
(() => {
  const root = document.documentElement;
  const failed = new Set();
  root.dataset.scripts = '';
  addEventListener('error', ({ target }) => target.localName === 'script' && failed.add(target), true);
  addEventListener('load', () => {
    if (failed.size === 0) return;
    root.dataset.missing = '';
    if ([...document.querySelectorAll('[type=module]')].every((script) => failed.has(script)))
      delete root.dataset.scripts;
  });

  function note(again) {
    const made = document.getElementById('not-loaded').content.firstElementChild.cloneNode(true);
    made.querySelector('button').onclick = () => {
      made.firstElementChild.textContent = 'Loading …';
      again(made);
    };
    return made;
  }

  document.addEventListener('astro:hydration-error', ({ target: island }) => {
    if (!island.hasAttribute('ssr')) return;
    const made = note(() => {
      if (island.dispatchEvent(new Event('again', { cancelable: true }))) island.start();
    });
    if (island.previousElementSibling?.matches('.unloaded')) island.previousElementSibling.replaceWith(made);
    else island.before(made);
    island.addEventListener('astro:hydrate', () => made.remove(), { once: true });
  });

  document.addEventListener('perceptible:unloaded', ({ target, detail: again }) =>
    target.prepend(
      note((made) => {
        made.remove();
        again();
      }),
    ),
  );

  addEventListener('click', async ({ target }) => {
    const button = target.closest?.('[data-reload]');
    if (!button) return;
    try {
      await fetch(location.href, { method: 'HEAD', mode: 'no-cors', cache: 'no-store' });
      location.reload();
    } catch {
      button.textContent = 'The site does not answer: reload later';
    }
  });
})();
