/**
 * Joins the text and the figures of a page. Pointing at a number or a symbol in the text lights its mark in every figure, and
 * pointing at a mark lights its symbols in the text. A link to a moment of a figure (#f9-1=…) is no anchor that a browser
 * knows: its figure is brought into view, which also wakes it, and offers the way back to the text.
 */
import { type Light, lightEvent, type PartName } from '../../../notation/parts.ts';
import { bringForward, figureOf, isPinned, isSeen, showWithin } from './pinned.ts';

const terms = '[data-cell], [data-value], [data-mark]';

/** The code for letters that are tied to no part comes with the first that is turned to. */
const meetLetters = (event: Event) => {
  if (!(event.target as Element).closest?.('.passage :is(.katex, .katex-display, .symbol)')) return;
  for (const name of ['pointerover', 'focusin']) removeEventListener(name, meetLetters);
  import('./letters.ts').then(({ turnTo }) => turnTo(event), listenForLetters);
};
function listenForLetters() {
  for (const name of ['pointerover', 'focusin']) addEventListener(name, meetLetters);
}
listenForLetters();
// One stop a formula, and none for letters in a line: the arrows go along what is in it.
for (const formula of document.querySelectorAll<HTMLElement>('.passage .katex-display')) formula.tabIndex = 0;

/** The part that the name of a cell stands for. A page on which no cell is named never brings it: the lab's, for one. */
let partOfName: (name: string) => PartName | undefined = () => undefined;
// The choices of a question are items with values of their own.
if (document.querySelector('[data-cell], [data-value]:not(li)') !== null)
  import('../../../notation/dense/part-of-name.ts').then(
    (loaded) => {
      partOfName = loaded.partOfName;
    },
    // Without it the text lights nothing, and says all the same.
    () => undefined,
  );

/**
 * The part of a picture that a term of the text stands for; a part of the lab says itself which it is. Terms inside figures of networks look
 * after themselves.
 */
function partOfTerm(element: Element): PartName | undefined {
  const own = element.getAttribute('data-mark');
  if (own !== null) return own;
  const name = element.getAttribute('data-cell') ?? element.getAttribute('data-value');
  return name === null ? undefined : partOfName(name);
}

/**
 * The term that an event is about. In a formula boxes that hold a place free lie over terms, those of one row of a matrix over all
 * rows before it: there it is the term in whose own box the pointer is.
 */
function termAt(event: Event): Element | undefined {
  const target = event.target as Element;
  const term = target.closest?.(terms) ?? (event instanceof MouseEvent ? coveredTerm(target, event) : undefined);
  return term === undefined || term.closest('.network-figure') !== null ? undefined : term;
}

function coveredTerm(target: Element, { clientX, clientY }: MouseEvent): Element | undefined {
  const formula = target.closest?.('.katex-html');
  return [...(formula?.querySelectorAll(terms) ?? [])].find((term) => {
    const { left, right, top, bottom } = term.getBoundingClientRect();
    return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
  });
}

const light = (part: PartName | undefined) =>
  document.dispatchEvent(new CustomEvent<Light>(lightEvent, { detail: { part } }));

/**
 * A press on a link scrolls the page, and the pointer comes to rest on something else. What the press has lit stays lit until
 * the reader's hand does something: moves the pointer farther than a tremor, presses, or types.
 */
let still = 0;
/** The term that the pointer or the focus has lit. */
let pointed: Element | undefined;
/** Pixels that a pointer may tremble. */
const tremor = 4;

function free(event: Event) {
  if (still <= 0) return;
  still = 0;
  point(termAt(event));
}

function point(term: Element | undefined) {
  pointed = term;
  light(term && partOfTerm(term));
}

for (const name of ['pointerdown', 'keydown']) addEventListener(name, free, true);
addEventListener('pointermove', (event) => {
  // Scrolling, too, is told as a move: by nothing.
  const moved = Math.abs(event.movementX) + Math.abs(event.movementY);
  if (still > moved) still -= moved;
  else free(event);
  // Below one and the same box that holds a place free the pointer goes from term to term, and nothing is entered or left.
  if (still > 0 || !(event.target as Element).closest?.('.katex-html')) return;
  const term = termAt(event);
  if (term !== pointed) point(term);
});

for (const name of ['pointerover', 'focusin']) {
  addEventListener(name, (event) => {
    const term = termAt(event);
    if (still === 0 && (term ?? pointed) !== undefined) point(term);
  });
}

for (const name of ['pointerout', 'focusout']) {
  addEventListener(name, (event) => {
    // What a finger has touched stays lit until it touches something else.
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    if (still === 0 && pointed !== undefined) point(undefined);
  });
}

document.addEventListener(lightEvent, (event) => {
  const { part } = (event as CustomEvent<Light>).detail;
  for (const term of document.querySelectorAll(terms)) {
    if (term.closest('.network-figure') === null)
      term.classList.toggle('lit', part !== undefined && partOfTerm(term) === part);
  }
});

/** Moves the keyboard into a figure: to its Next button, or to the figure where that is still asleep. */
function focusFigure(figure: HTMLElement | null) {
  if (figure === null) return;
  const button = figure.querySelector<HTMLButtonElement>('button.primary:not(:disabled)');
  if (button === null) figure.tabIndex = -1;
  (button ?? figure).focus({ preventScroll: true });
}

/** Brings a part of the figure into view, and lights it until the reader's hand moves on. */
function leadTo(figure: HTMLElement | null, mark: PartName) {
  const part = figure?.querySelector(`[data-mark="${mark}"]`);
  // What comes with a run is not there before: then the lab is seen as it opens.
  if (!part) figure?.querySelector('.lab')?.scrollTo(0, 0);
  else if (isSeen(figure)) showWithin(part);
  else part.scrollIntoView({ block: 'center' });
  light(mark);
  still = tremor;
}

addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a[href^="#"]');
  if (!(link instanceof HTMLAnchorElement)) return;
  const { mark } = link.dataset;
  const skips = link.classList.contains('to-figure');
  if (mark === undefined && !skips && !link.hash.includes('=')) return;
  // The same link again changes no address, so nobody else would hear of it.
  if (link.hash === location.hash) dispatchEvent(new HashChangeEvent('hashchange'));
  const figure = figureOf(link.hash);
  if (figure !== null) bringForward(figure);
  // Who presses with a pointer and has both in view goes on reading; who presses a key goes on in the figure, and comes back.
  const stays = event.detail > 0 && isSeen(figure);
  if (!stays) focusFigure(figure);
  // The browser's own jump would take the focus away again, and what the figures keep in the address.
  if (mark !== undefined || skips) event.preventDefault();
  if (mark !== undefined) leadTo(figure, mark);
  if (stays) return;
  const back = figure?.querySelector<HTMLButtonElement>('button.back-to-text');
  if (!back) return;
  back.hidden = false;
  back.onclick = () => {
    back.hidden = true;
    link.scrollIntoView({ block: isSeen(figure) ? 'nearest' : 'center' });
    link.focus({ preventScroll: true });
  };
});

/**
 * Brings the linked figure into view; one that is pinned beside its text is there already, and nothing moves. Where it is higher
 * than the window, the line of the step that the link names comes to the lower edge, so that the controls and what is above it
 * are seen with it.
 */
function bringIntoView() {
  const figure = figureOf(location.hash);
  // A bare name is an anchor that the browser knows. In a frame it would be the page around it that scrolls, which is not ours.
  if (figure === null || !location.hash.includes('=') || document.body.matches('.embedded')) return;
  bringForward(figure);
  const line = figure.querySelector('.own [aria-current="step"]');
  if (isSeen(figure)) line && showWithin(line);
  else if (isPinned(figure)) scrollTo({ top: scrollY + (figure.closest('.scene')?.getBoundingClientRect().top ?? 0) });
  else {
    const height = line === null ? 0 : line.getBoundingClientRect().bottom - figure.getBoundingClientRect().top;
    if (line !== null && height > innerHeight) line.scrollIntoView({ block: 'end' });
    else figure.scrollIntoView();
  }
}

bringIntoView();
// The figure first shows the step that the link names: a moment later its line is where it will be.
addEventListener('hashchange', () => setTimeout(bringIntoView));

/** For so long what somebody has unfolded is followed while it grows: its inside may still be on its way. In ms. */
const growing = 2000;

// What a reader unfolds in a figure beside its text is brought into view, where the figure scrolls.
addEventListener('click', ({ target }) => {
  const fold = (target as Element).closest?.<HTMLDetailsElement>(
    '.pinned details:not([open]) > summary',
  )?.parentElement;
  if (!fold) return;
  const grown = new ResizeObserver(() => showWithin(fold));
  grown.observe(fold);
  setTimeout(() => grown.disconnect(), growing);
});
