/**
 * `client:trained` wakes a part of the lab when a network has been trained on this page, when somebody turns to it, or when
 * the address speaks of it. Until then there is nothing in it to see but how it opens, and a reader who only scrolls past
 * loads nothing.
 */
import type { ClientDirective } from 'astro';
import { partOf } from '../../kit/stage/address.ts';
import { onTrained } from '../../kit/stage/trained.ts';
import { wakeOnTurn } from './turning.ts';

const trainedDirective: ClientDirective = (load, _options, island) => {
  const wake = wakeOnTurn(load, island);
  onTrained(wake);
  // A link to a state of it has something to show.
  const wakeIfLinked = () => {
    const figure = island.closest('figure')?.id;
    if (figure && partOf(location.hash, figure) !== undefined) void wake();
  };
  addEventListener('hashchange', wakeIfLinked);
  wakeIfLinked();
};

export default trainedDirective;
