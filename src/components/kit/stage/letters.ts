/**
 * A letter of the text lights the same letter in the figure beside it: in its formulas, tables, axes and controls, and where one
 * part of the picture alone stands for it, that part. The letters of questions do so too. With the pointer over it, or a finger
 * on it until the next touch; a formula of its own is reached with the keyboard as well, and the arrows go along its letters.
 * Comes when somebody first points at a letter.
 */
import { isNamedIn, type Letter, speaksOf } from '../../../notation/letter.ts';
import { type Light, lightEvent } from '../../../notation/parts.ts';

/** Formulas of the text, and symbols in its questions. */
const formulas = '.passage :is(.katex-html, .symbol)';
/** The letters of either; those of an index belong to the letter that has it. */
const letters = ':is(.mathnormal, .mathrm):not(.mtight), i';
/** How far beside a letter a pointer or a finger may be. In px. */
const near = { mouse: 3, touch: 14 } as const;

/** No figure writes it by itself: its own drawing leaves it where it is. */
const named = 'data-named';

/** The element of a letter with its hat. */
const whole = (letter: Element) => letter.closest('.katex-accent') ?? letter;

/** What stands in the formula at a letter; undefined for a word. */
function letterOf(element: Element): Letter | undefined {
  const text = element.textContent ?? '';
  const sign = whole(element);
  const written = (sign === element ? text : sign.textContent?.includes('^') ? `${text}\u0302` : '').normalize('NFC');
  const [, base, digits = ''] = /^(\p{L}\p{M}?)(\d*)$/u.exec(written) ?? [];
  if (base === undefined) return undefined;
  const behind = sign.nextElementSibling;
  if (behind?.matches('sub')) return { base, sub: behind.textContent ?? '' };
  // The lower of two rows is the index; with one row it is a power.
  const rows = behind?.matches('.msupsub') ? behind.querySelector('.vlist-t2 .vlist > span') : null;
  return { base, sub: rows?.textContent?.replaceAll('\u200b', '') ?? digits };
}

/** Where a figure has the letter: the element that is lit for each. A loss may stand there in its slopes alone. */
function placesIn(figure: Element, letter: Letter): readonly Element[] {
  const places = [...ownPlaces(figure, letter)];
  if (places.length > 0 || letter.base !== 'E') return places;
  const slopes = [...figure.querySelectorAll('.symbol')].filter((symbol) => symbol.textContent?.startsWith('∂E'));
  return slopes.map((symbol) => symbol.closest('.term') ?? symbol);
}

function* ownPlaces(figure: Element, letter: Letter): Generator<Element> {
  const texts = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const own = text.parentElement as Element;
    if (own.closest('title, option, script, .visually-hidden')) continue;
    const symbol = own.closest('.symbol');
    if (symbol === null) {
      if (isNamedIn(text.data, letter)) yield own;
    } else if (own.matches('i, text, tspan') && !symbol.firstChild?.textContent?.startsWith('∂')) {
      // An index stands behind its letter, or is a sign of its own: β₁, or x1 as it is typed.
      const [, base = '', low = ''] = /^(.+?)([\d₀-₉]*)$/u.exec(text.data.normalize('NFC')) ?? [];
      const behind = own.nextElementSibling;
      const sub = behind?.matches('sub, .index') ? (behind.textContent ?? '') : low;
      if (speaksOf(letter, { base, sub })) yield own.closest('.term') ?? symbol;
    }
  }
}

/** The letter that is lit now. */
let lit: Element | undefined;

function light(element: Element | undefined) {
  if (element === lit) return;
  for (const each of document.querySelectorAll(`[${named}]`)) each.removeAttribute(named);
  const before = lit;
  lit = element;
  const letter = element && letterOf(element);
  const figures = element?.closest('.scene')?.querySelectorAll('.pinned > figure:not([data-aside])') ?? [];
  const say = (detail: Light) => document.dispatchEvent(new CustomEvent<Light>(lightEvent, { detail }));
  // A term that is tied to a part lights it by itself: prose-links.ts.
  const isTied = (its: Element | undefined) => its?.closest('[data-mark], [data-cell], [data-value]') != null;
  if (before !== undefined && !isTied(before) && !isTied(element)) say({ part: undefined });
  if (element === undefined || letter === undefined) return;
  whole(element).toggleAttribute(named, true);
  for (const figure of figures) {
    const places = placesIn(figure, letter);
    // Where all of them are one symbol, its part of the picture is lit as if it was pointed at there.
    const terms = places.filter((place) => place.matches('.term'));
    if (!isTied(element) && new Set(terms.map((term) => term.textContent)).size === 1)
      terms[0]?.dispatchEvent(new PointerEvent('pointerenter'));
    for (const place of places) place.toggleAttribute(named, true);
  }
}

/** The letter of a formula that is under the pointer, or next to it: boxes that hold a place free lie over letters. */
function letterAt({ target, clientX, clientY, pointerType }: PointerEvent): Element | undefined {
  const formula = (target as Element).closest?.(formulas);
  const own = formula && (target as Element).closest(letters);
  if (own) return own;
  const reach = pointerType === 'mouse' ? near.mouse : near.touch;
  const away = (letter: Element) => {
    const { left, right, top, bottom } = letter.getBoundingClientRect();
    return Math.max(left - clientX, clientX - right, top - clientY, clientY - bottom, 0);
  };
  const found = [...(formula?.querySelectorAll(letters) ?? [])].toSorted((one, other) => away(one) - away(other))[0];
  return found && away(found) <= reach ? found : undefined;
}

/** From the letter that is lit to the one before or behind it in the formula that has the focus. */
function walk(formula: Element, by: -1 | 1): boolean {
  const all = [...formula.querySelectorAll(`.katex-html :is(${letters})`)].filter(letterOf);
  const to = all[all.indexOf(lit as Element) + by];
  if (to === undefined) return false;
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  // For terms that are tied to a part: prose-links.ts.
  to.dispatchEvent(new Event('pointerover', { bubbles: true }));
  light(to);
  return true;
}

const isFormula = ({ target }: Event) => (target as Element).matches?.('.passage .katex-display');

/** A letter is pointed at, or a formula has got the focus: also before this code was here. */
export function turnTo(event: Event) {
  if (event.type !== 'focusin') light(letterAt(event as PointerEvent));
  // A press focuses it as well, and has lit what it was on.
  else if ((event.target as Element).matches?.('.passage .katex-display:focus-visible'))
    walk(event.target as Element, 1);
}

for (const name of ['pointerdown', 'focusin']) addEventListener(name, turnTo);
addEventListener('pointermove', (event) => {
  if (event.pointerType !== 'touch') turnTo(event);
});
addEventListener('focusout', (event) => {
  if (isFormula(event)) light(undefined);
});
addEventListener('keydown', (event) => {
  const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key];
  if (by !== undefined && isFormula(event) && walk(event.target as Element, by)) event.preventDefault();
});
