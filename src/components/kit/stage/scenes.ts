/**
 * What a pinned stage can do besides standing there: on a phone it can be opened to the whole window and folded to a bar, and
 * where two figures share a place, one of them is shown.
 */
import { bringForward, figureOf, isPinned, isSeen } from './pinned.ts';
import { type Shown, shownEvent } from './shown.ts';
import { stepThatIsOn } from './step-on.ts';

const root = document.documentElement;

/** What the buttons of every pinned stage say and do now. */
function label(figure: Element, full: boolean, bar: boolean) {
  const [part, open, fold] = figure.querySelectorAll<HTMLButtonElement>('.forms > button');
  if (part === undefined || open === undefined || fold === undefined) return;
  const ownIsFirst = figure.querySelector('.own-first') !== null;
  part.textContent = ownIsFirst === figure.hasAttribute('data-other') ? 'Details' : 'Picture';
  open.textContent = full ? 'Close' : 'Open';
  open.setAttribute('aria-expanded', String(full));
  fold.textContent = bar ? 'Show' : 'Hide';
  fold.hidden = full;
}

function refresh() {
  for (const pinned of document.querySelectorAll('.pinned'))
    for (const figure of pinned.querySelectorAll(':scope > figure'))
      label(figure, pinned.classList.contains('full'), root.dataset['stages'] === 'bar');
}

/** Opens a stage to the whole window, or closes it again: what is behind can then neither be reached nor scrolled. */
function setFull(pinned: Element, full: boolean) {
  pinned.classList.toggle('full', full);
  // What it is pinned in is a layer of its own, and has to come before that of the next scene.
  pinned.parentElement?.classList.toggle('opened', full);
  root.toggleAttribute('data-full', full);
  for (let part = pinned; part.parentElement && part !== document.body; part = part.parentElement)
    for (const other of part.parentElement.children) if (other !== part) other.toggleAttribute('inert', full);
  refresh();
}

/** A link into a figure that is folded away shows it again. */
addEventListener('hashchange', () => {
  const figure = figureOf(location.hash);
  const pinned = figure?.closest('.pinned');
  if (pinned && root.dataset['stages'] === 'bar') setBar(false, pinned);
});

/** Folds all pinned stages to a bar, or shows them again; what the reader reads stays where it is. */
function setBar(bar: boolean, pinned: Element) {
  const top = () => pinned.closest('.scene')?.querySelector('.passage')?.getBoundingClientRect().top ?? 0;
  const before = top();
  // Most browsers would hold the text in place by themselves, and some not: one of the two.
  root.style.overflowAnchor = 'none';
  if (bar) root.dataset['stages'] = 'bar';
  else delete root.dataset['stages'];
  scrollBy({ top: top() - before, behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => root.style.removeProperty('overflow-anchor')));
  refresh();
}

addEventListener('click', (event) => {
  const { target } = event;
  const link = (target as Element).closest?.<HTMLAnchorElement>('a[href^="#"]');
  const named = link?.closest('figure') ? null : figureOf(link?.hash ?? '');
  if (named) bringForward(named);
  // A bare link to a figure that is in view beside its text: the page stays where it is.
  if (named?.matches('figure') && isSeen(named) && !link?.hash.includes('=')) {
    event.preventDefault();
    named.tabIndex = -1;
    named.focus({ preventScroll: true });
  }
  const button = (target as Element).closest?.('button');
  const shown = button?.dataset['show'] && document.getElementById(button.dataset['show']);
  if (shown) bringForward(shown);
  const pinned = button?.closest('.pinned');
  if (!button || !pinned) return;
  const { form } = button.dataset;
  if (form === 'full') {
    const full = !pinned.classList.contains('full');
    if (full && root.dataset['stages'] === 'bar') setBar(false, pinned);
    setFull(pinned, full);
  }
  if (form === 'part') {
    button.closest('figure')?.toggleAttribute('data-other');
    followWithin(button.closest('figure')?.querySelector('.own'));
    refresh();
  }
  if (form === 'bar') setBar(root.dataset['stages'] !== 'bar', pinned);
});

// Arrows lead along the names of figures that share a place.
addEventListener('keydown', ({ key, target }) => {
  const step = { ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling' } as const;
  const way = step[key as keyof typeof step];
  const tab = (target as Element).closest?.('.deck > button');
  const next = way && tab?.[way];
  if (next instanceof HTMLElement) next.focus();
});

addEventListener('keydown', (event) => {
  const full = document.querySelector('.pinned.full');
  if (event.key !== 'Escape' || event.defaultPrevented || full === null) return;
  setFull(full, false);
  full.querySelector<HTMLElement>('[data-form="full"]')?.focus();
});

/**
 * A pinned stage has room for one fold: the last takes the place of the one before. That something is unfolded is said by the
 * figure: rules that asked with `:has()` would have all of it styled anew at each step.
 */
function makeRoom(fold: HTMLDetailsElement) {
  const figure = fold.closest('.pinned > .figure');
  const unfolded = (inside: string) => figure?.querySelector(`${inside} .fold[open]`) != null;
  figure?.toggleAttribute('data-unfolded', unfolded('.below >'));
  figure?.toggleAttribute('data-unfolded-own', unfolded('.own'));
  if (!fold.open || !fold.matches('.pinned .below > .fold') || !isPinned(fold)) return;
  for (const other of fold.parentElement?.querySelectorAll<HTMLDetailsElement>(':scope > .fold[open]') ?? [])
    if (other !== fold) other.open = false;
}
addEventListener('toggle', ({ target }) => makeRoom(target as HTMLDetailsElement), true);
// What was unfolded while this was on its way.
for (const fold of document.querySelectorAll<HTMLDetailsElement>('.pinned .fold[open]')) makeRoom(fold);

/** What stands in the text beside a figure, and in its own part, follows it. */
addEventListener(shownEvent, (event) => {
  const { id, part } = (event as CustomEvent<Shown>).detail;
  for (const list of document.querySelectorAll('.steps')) {
    const links = [...list.querySelectorAll<HTMLAnchorElement>(`a[href^="#${id}="]`)];
    const on = stepThatIsOn(
      links.map(({ hash }) => hash.slice(1)),
      part,
    );
    for (const [k, link] of links.entries()) {
      if (k === on) link.closest('li')?.setAttribute('aria-current', 'step');
      else link.closest('li')?.removeAttribute('aria-current');
    }
  }
  followWithin(document.getElementById(id)?.querySelector('.own'));
});

/** Brings the line that is on into the window of a part that scrolls by itself; the page stays where it is. */
function followWithin(own: Element | null | undefined) {
  const line = own?.querySelector('[aria-current="step"], tr.now, td.written');
  // What stays at the upper edge covers what is scrolled below it.
  const top = own?.querySelector('.chain-head');
  const head = top && getComputedStyle(top).position === 'sticky' ? top.clientHeight : 0;
  const box = own && own.scrollHeight > own.clientHeight + 1 ? own : own?.closest('.network-figure');
  if (!line || !box || box.scrollHeight <= box.clientHeight + 1) return;
  const [inner, outer] = [line.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top + head) box.scrollTop += inner.top - outer.top - head;
  else if (inner.bottom > outer.bottom && box === own) {
    const least = inner.bottom - outer.bottom;
    // So far that the first line in view is a whole one.
    const tops = [...(line.parentElement?.children ?? [])].map(
      (one) => one.getBoundingClientRect().top - outer.top - head,
    );
    box.scrollTop += Math.ceil(tops.find((top) => top >= least) ?? least);
  }
}

/** What a figure shows as it opens may have been there before this script, and moves when its letters come. */
const followAll = () => document.querySelectorAll('.pinned .own').forEach(followWithin);
void document.fonts.ready.then(followAll);

const linked = figureOf(location.hash);
if (linked) bringForward(linked);
refresh();
followAll();
