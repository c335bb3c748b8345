/**
 * `client:rest` wakes a figure when a reader stays with it: when it has been in view for a moment, when somebody turns to it,
 * or when the address speaks of it. The first figures of a lesson wake as soon as they are seen; the later ones so, because
 * who scrolls past them on the way to another place should load nothing.
 */
import type { ClientDirective } from 'astro';
import { partOf } from '../../kit/stage/address.ts';
import { wakeOnTurn } from './turning.ts';

/** How long a figure is in view before it wakes by itself. Scrolling past takes less; looking takes longer. */
const restMilliseconds = 1200;

const restDirective: ClientDirective = (load, _options, island) => {
  const wake = wakeOnTurn(load, island);
  let resting: ReturnType<typeof setTimeout> | undefined;
  let visible = false;
  const seen = new IntersectionObserver((entries) => {
    visible = entries.some(({ isIntersecting }) => isIntersecting);
    clearTimeout(resting);
    if (visible) resting = setTimeout(wake, restMilliseconds);
  });
  for (const child of island.children) seen.observe(child);
  // Its buttons take no focus before it is awake: any key while it is in view is for it.
  addEventListener('keydown', () => visible && void wake());
  const wakeIfLinked = () => {
    const figure = island.closest('figure')?.id;
    if (figure && partOf(location.hash, figure) !== undefined) void wake();
  };
  addEventListener('hashchange', wakeIfLinked);
  wakeIfLinked();
};

export default restDirective;
