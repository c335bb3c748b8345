/** What keys do in the plane of own points. */

export type PlaneKey =
  | { readonly type: 'step'; readonly dx: number; readonly dy: number }
  | { readonly type: 'add' | 'hold' | 'erase' | 'relabel' | 'release' | 'undo' | 'redo' }
  | { readonly type: 'class'; readonly label: number }
  | { readonly type: 'next'; readonly by: 1 | -1 };

/** How far an arrow key moves the cross, and how far with Shift. */
const [step, fine] = [0.5, 0.1];
const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
const acts: Readonly<Record<string, 'add' | 'hold' | 'erase' | 'relabel' | 'release'>> = {
  ' ': 'add',
  Enter: 'add',
  m: 'hold',
  Delete: 'erase',
  Backspace: 'erase',
  c: 'relabel',
  Escape: 'release',
};

/** In words, below the plane. */
export const keysWords =
  'By keyboard: arrows move the cross, with Shift a fifth as far; Enter adds a point, 0 to 5 choose the class; N goes to the next point; M picks a point up and puts it down, C gives it the chosen class, Delete removes it; Ctrl Z and Ctrl Y undo and redo.';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** @returns undefined for a key that the plane leaves to the page */
export function planeKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): PlaneKey | undefined {
  const small = key.length === 1 ? key.toLowerCase() : key;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (small === 'y' || (small === 'z' && shiftKey)) return { type: 'redo' };
    return small === 'z' ? { type: 'undo' } : undefined;
  }
  const arrow = arrows[key];
  const length = shiftKey ? fine : step;
  if (arrow !== undefined) return { type: 'step', dx: length * arrow[0], dy: length * arrow[1] };
  if (/^[0-5]$/.test(key)) return { type: 'class', label: Number(key) };
  if (small === 'n') return { type: 'next', by: shiftKey ? -1 : 1 };
  const act = acts[small];
  return act && { type: act };
}
