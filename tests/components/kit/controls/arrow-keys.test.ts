/** Which presses of the arrow keys are a figure's. */
import { expect, it } from 'vitest';
import { arrowKeys } from '../../../../src/components/kit/controls/arrow-keys.ts';

interface Press {
  readonly key: string;
  readonly tagName?: string;
  /** Whether the focus is in a box that scrolls. */
  readonly boxed?: boolean;
  readonly ctrlKey?: boolean;
}

/** What a press did, and whether the page was kept from answering it too. */
function press({ key, tagName = 'BUTTON', boxed = false, ctrlKey = false }: Press) {
  const done: string[] = [];
  const way = (name: string) => () => void done.push(name);
  const target = { tagName, closest: (selector: string) => (boxed && selector === '.table-box' ? {} : null) };
  const event = { key, ctrlKey, altKey: false, metaKey: false, target, preventDefault: way('prevented') };
  const listen = arrowKeys({ next: way('next'), previous: way('previous'), start: way('start'), end: way('end') });
  listen(event as unknown as KeyboardEvent);
  return done;
}

it.each([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['Home', 'start'],
  ['End', 'end'],
])('%s goes to the %s, and the page does not scroll for it', (key, way) => {
  expect(press({ key })).toEqual(['prevented', way]);
});

it('a key that is none of the four is left to the page', () => {
  expect(press({ key: 'ArrowDown' })).toEqual([]);
});

it.each(['INPUT', 'SELECT', 'TEXTAREA'])('the arrow keys stay with a field: %s', (tagName) => {
  expect(press({ key: 'ArrowRight', tagName })).toEqual([]);
});

it('the arrow keys scroll a box that scrolls', () => {
  expect(press({ key: 'ArrowRight', boxed: true })).toEqual([]);
});

it('Ctrl with an arrow key is left to the browser', () => {
  expect(press({ key: 'ArrowLeft', ctrlKey: true })).toEqual([]);
});
