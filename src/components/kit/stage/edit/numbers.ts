/**
 * Numbers that are changed where they stand in a picture. A picture only says which: any text or mark with `data-edit="w.2.0.0"`
 * can be dragged, pressed, or reached and changed with the keyboard.
 */
import { asWritten } from '../../../../language.ts';
import type { Editing } from './editing.ts';

/** The number under an event, in a picture. */
export const editedBy = (event: Event): SVGElement | undefined =>
  (event.target as Element).closest?.<SVGElement>('[data-edit]') ?? undefined;

export const targetOf = (element: Element) => element.getAttribute('data-edit') as string;

/**
 * Makes the numbers of a picture known to keyboards and screen readers. The picture is one stop of the Tab key: inside it ← →
 * lead from number to number.
 */
export function announceNumbers(picture: HTMLElement, editing: Editing) {
  const numbers = [...picture.querySelectorAll<SVGElement>('[data-edit]')];
  const stop = numbers.find((number) => number.tabIndex === 0 && number.hasAttribute('tabindex')) ?? numbers[0];
  for (const number of numbers) {
    const target = targetOf(number);
    const value = editing.read(target);
    if (value === undefined) continue;
    // A picture with something to operate in it is no image.
    number.ownerSVGElement?.setAttribute('role', 'group');
    const attributes = {
      role: 'spinbutton',
      tabindex: number === stop ? '0' : '-1',
      'aria-label': `${editing.name(target)}: change`,
      'aria-valuenow': String(value),
      'aria-valuetext': asWritten(value),
    };
    for (const [name, text] of Object.entries(attributes))
      if (number.getAttribute(name) !== text) number.setAttribute(name, text);
  }
}

/** What a number changes by, at its size: 0.01 below 1, 0.1 below 10, 1 below 100. */
export const stepOf = (value: number) => 10 ** (Math.floor(Math.log10(Math.max(Math.abs(value), 0.1))) - 1);

/** The number so many steps away, on the grid of the steps: 0.123 and one step is 0.13. */
export function stepped(value: number, steps: number): number {
  const step = stepOf(value);
  const decimals = Math.max(0, -Math.round(Math.log10(step)));
  return Number((Math.round(value / step + steps) * step).toFixed(decimals)) + 0;
}
