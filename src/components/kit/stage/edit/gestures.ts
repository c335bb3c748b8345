/** Dragging a number of a picture, and its keys. Loaded when somebody first points at such a number. */
import type { Editing } from './editing.ts';
import { stepped, targetOf } from './numbers.ts';

/** A press that has begun. */
export interface Press {
  readonly element: SVGElement;
  readonly pointerId: number;
  /** Where it began, in pixels. */
  readonly from: number;
}

/** Pixels for one step, and pixels that are still a press. */
const [pixels, tremor] = [4, 5];

/** A number that is pressed follows the pointer sideways; a press without a way opens its field. */
export function drag({ element, pointerId, from }: Press, editing: () => Editing, type: (element: SVGElement) => void) {
  const target = targetOf(element);
  const start = editing().read(target);
  if (start === undefined) return;
  let moved = false;
  const follow = (event: PointerEvent) => {
    const way = event.clientX - from;
    if (event.pointerId !== pointerId || (!moved && Math.abs(way) < tremor)) return;
    moved = true;
    const value = stepped(start, Math.round(way / pixels));
    // A number that cannot be used is left out: the last good one stays.
    if (value !== editing().read(target)) editing().change(target, value);
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    for (const name of ['pointermove', 'pointerup', 'pointercancel'] as const)
      removeEventListener(name, name === 'pointermove' ? follow : end);
    element.classList.remove('dragged');
    if (!moved && event.type === 'pointerup') type(element);
  };
  element.classList.add('dragged');
  addEventListener('pointermove', follow);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}

/** ↑ ↓ by one step, with Shift or as a page by ten; ← → Home End to another number of the picture. */
export function press(element: SVGElement, key: string, large: boolean, editing: Editing) {
  const target = targetOf(element);
  const value = editing.read(target);
  const by = { ArrowUp: large ? 10 : 1, ArrowDown: large ? -10 : -1, PageUp: 10, PageDown: -10 }[key];
  if (by !== undefined) {
    if (value !== undefined) editing.change(target, stepped(value, by));
    return;
  }
  const numbers = [...(element.ownerSVGElement?.querySelectorAll<SVGElement>('[data-edit]') ?? [])];
  const at = numbers.indexOf(element);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: numbers.length - 1 }[key] ?? at;
  const next = numbers[Math.min(Math.max(to, 0), numbers.length - 1)];
  if (next === undefined || next === element) return;
  element.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
