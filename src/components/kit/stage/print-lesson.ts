/**
 * Prints a lesson in part: what pupils get, without answers; all of it; or the key alone. Figures that
 * nobody has moved are printed as the text speaks of them: for pupils in the first state after the start that it leads to, which
 * gives away nothing that is asked later; with the key in the last.
 */
import { partOf, parts } from '../../../player/hash.ts';
import { type Shown, shownEvent } from './shown.ts';

/** A figure that has not come by then is printed as it stands. */
const patience = 2500;

addEventListener('click', ({ target }) => {
  const sheet = (target as HTMLElement).dataset?.['print'];
  if (sheet !== undefined) void printLesson(sheet);
});

/** @param sheet `pupils`, `all` or `key` */
async function printLesson(sheet: string): Promise<void> {
  const root = document.documentElement;
  if (sheet !== 'key') await setFigures(stated(sheet === 'pupils'));
  root.dataset['sheet'] = sheet;
  addEventListener('afterprint', () => delete root.dataset['sheet'], { once: true });
  print();
}

/**
 * The part of the hash of each figure that stands as it opened, by its id. Links with numbers of their own, and those in what gives
 * an answer away or in a task, do not count.
 */
function stated(first: boolean): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.passage a[href*="="]')) {
    if (link.closest('.reveal, .task, .misconception')) continue;
    for (const part of parts(link.hash)) {
      const id = /^(f[\d-]+)=1,[1-9]\d*,[a-z]+$/.exec(part)?.[1];
      if (id === undefined || partOf(location.hash, id) !== undefined || (first && found.has(id))) continue;
      found.set(id, part);
    }
  }
  return found;
}

/** Brings figures to these states, waking those that sleep, and waits until they are drawn. */
async function setFigures(wanted: ReadonlyMap<string, string>): Promise<void> {
  const missing = new Set(wanted.keys());
  if (missing.size === 0) return;
  const address = location.href;
  await new Promise<void>((resolve) => {
    const stop = () => {
      removeEventListener(shownEvent, come);
      resolve();
    };
    const come = (event: Event) => {
      missing.delete((event as CustomEvent<Shown>).detail.id);
      if (missing.size === 0) stop();
    };
    addEventListener(shownEvent, come);
    setTimeout(stop, patience);
    history.replaceState(
      history.state,
      '',
      `#${[...parts(location.hash).filter(Boolean), ...wanted.values()].join('&')}`,
    );
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  history.replaceState(history.state, '', address);
}
