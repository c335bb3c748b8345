import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FirstTouch } from './EditablePicture.tsx';
import type { Editing } from './editing.ts';
import { drag, type Press, press } from './gestures.ts';
import { NumberField } from './NumberField.tsx';
import { announceNumbers, editedBy } from './numbers.ts';
import { type Explained, questionAt } from './questions.ts';

interface Props {
  readonly picture: HTMLElement;
  readonly editing: Editing;
  readonly explained: Explained | undefined;
  /** What the picture was touched by before this was here. */
  readonly first: FirstTouch | undefined;
}

const keys = /^(Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End)$/;
/** What begins a number: typing it opens the field. */
const begins = /^[-−+.,\d]$/;

/** Listens to the numbers of a picture, and shows the field where one is typed. */
export function PictureTools({ picture, editing, explained, first }: Props) {
  const [typing, setTyping] = useState<{ readonly element: SVGElement; readonly first: string } | undefined>(undefined);
  const now = useRef(editing);
  now.current = editing;
  const asked = useRef(explained);
  asked.current = explained;
  // The numbers may have changed with any frame.
  useEffect(() => announceNumbers(picture, editing));

  // At once: a press between the picture's own listeners and these would be lost, and on a busy machine that is a while.
  useLayoutEffect(() => {
    announceNumbers(picture, now.current);
    const type = (element: SVGElement, begun = '') => setTyping({ element, first: begun });
    /** The click that ends a press on a number is no press on what lies under the pointer then. */
    let pressed = false;
    const onDown = (event: PointerEvent) => {
      const element = editedBy(event);
      pressed = element !== undefined;
      if (element === undefined || event.button !== 0) return;
      // No text is selected, and nothing else is pressed with it.
      event.preventDefault();
      begin(element, event);
    };
    const begin = (element: SVGElement, { pointerId, clientX }: PointerEvent) => {
      element.focus({ preventScroll: true });
      const its: Press = { element, pointerId, from: clientX };
      drag(its, () => now.current, type);
    };
    const onKey = (event: KeyboardEvent) => {
      const element = editedBy(event);
      const { key, shiftKey } = event;
      if (element === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const opens = key === 'Enter' || key === ' ' || begins.test(key);
      if (!opens && !keys.test(key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (opens) type(element, begins.test(key) ? key : '');
      else press(element, key, shiftKey, now.current);
    };
    const onClick = (event: MouseEvent) => {
      if (pressed && event.detail > 0) event.stopPropagation();
    };
    const questionOf = (event: Event) => asked.current && questionAt(event.target, asked.current);
    const onAsk = (event: MouseEvent) => questionOf(event)?.();
    const onOver = (event: PointerEvent) =>
      (event.target as Element).classList.toggle('asks', questionOf(event) !== undefined);
    picture.addEventListener('pointerdown', onDown);
    picture.addEventListener('pointerover', onOver);
    picture.addEventListener('keydown', onKey);
    picture.addEventListener('click', onClick, true);
    picture.addEventListener('click', onAsk);
    // A finger comes and presses at once; the keyboard comes to the picture, and goes on to its first number.
    const touched = first?.begun.type === 'pointerdown' ? editedBy(first.begun) : undefined;
    if (touched !== undefined) {
      begin(touched, first?.begun as PointerEvent);
      // It was over before this was here.
      if (first?.ended)
        for (const name of ['pointermove', first.ended.type]) dispatchEvent(new PointerEvent(name, first.ended));
    }
    // A press on a computed number was over before this was here, and its click with it.
    if (touched === undefined && first?.ended?.type === 'pointerup') questionOf(first.begun)?.();
    // Who has gone on in the meantime is not called back.
    const isStillHere = [picture, document.body].includes(document.activeElement as HTMLElement);
    if (first?.begun.type === 'focus' && isStillHere) picture.querySelector<SVGElement>('[data-edit]')?.focus();
    return () => {
      picture.removeEventListener('pointerdown', onDown);
      picture.removeEventListener('pointerover', onOver);
      picture.removeEventListener('keydown', onKey);
      picture.removeEventListener('click', onClick, true);
      picture.removeEventListener('click', onAsk);
    };
  }, []);

  if (typing === undefined) return null;
  const close = (refocus: boolean) => {
    if (refocus) typing.element.focus({ preventScroll: true });
    setTyping(undefined);
  };
  return <NumberField key={typing.element.getAttribute('data-edit')} {...typing} {...{ editing, close }} />;
}
