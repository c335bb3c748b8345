/**
 * Tells the page around an embedded part how high it is: when it is known, whenever it changes, and when it is asked. A classic
 * script does so, since modules do not run in a frame of no origin where the host does not let them: a still has a height, too.
 */
import { type HeightMessage, isHeightQuestion } from '../../../teach/embed/messages.ts';

/** Anybody may know how high it is. It may be asked before there is anything of it. */
function tellHeight() {
  const height = Math.ceil(document.body?.getBoundingClientRect().height ?? 0);
  if (height > 0) parent.postMessage({ perceptible: 'height', height } satisfies HeightMessage, '*');
}

if (parent !== window) {
  document.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(tellHeight).observe(document.body);
    tellHeight();
  });
  // Browsers draw no frame that is out of view, and observe no size in it: it tells once more when all has come.
  addEventListener('load', tellHeight);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && isHeightQuestion(data)) tellHeight();
  });
}
