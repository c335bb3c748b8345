import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fieldText } from '../../controls/field-numbers.ts';
import { takeTyped } from '../../controls/take-typed.ts';
import type { Editing } from './editing.ts';
import { targetOf } from './numbers.ts';

interface Props {
  /** The number in the picture. */
  readonly element: SVGElement;
  readonly editing: Editing;
  /** What was typed already. */
  readonly first: string;
  /** Ends the typing; the number in the picture has the focus again, where the keyboard ended it. */
  close(refocus: boolean): void;
}

/** A field over a number of a picture. Enter takes what is typed, Escape leaves; what cannot be used is said below, and stays. */
export function NumberField({ element, editing, first, close }: Props) {
  const target = targetOf(element);
  const value = editing.read(target) as number;
  const label = editing.name(target);
  /** What stood in it when it was opened: a run in training goes on below it. */
  const [standing] = useState(fieldText(value));
  const [text, setText] = useState(first === '' ? standing : first);
  const [problem, setProblem] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** Leaving the field closes it too, and must not take what Escape has dropped. */
  const ended = useRef(false);
  const end = (refocus: boolean) => {
    ended.current = true;
    close(refocus);
  };

  useLayoutEffect(() => {
    const [around, its, own] = [box.current?.parentElement, box.current, field.current];
    if (!around || !its || !own) return;
    const [picture, number] = [around.getBoundingClientRect(), element.getBoundingClientRect()];
    const left = number.left + number.width / 2 - picture.left - its.offsetWidth / 2;
    its.style.left = `${Math.max(0, Math.min(left, picture.width - its.offsetWidth))}px`;
    its.style.top = `${Math.max(0, number.top + number.height / 2 - picture.top - own.offsetHeight / 2)}px`;
    own.focus({ preventScroll: true });
    if (first === '') own.select();
  }, []);

  const take = (refocus: boolean) => {
    // Who has only looked has changed nothing: elsewhere a change begins a run afresh.
    if (text === standing) return end(refocus);
    const refused = takeTyped(text, { label, value, change: (to) => editing.change(target, to) });
    if (refused === undefined) return end(refocus);
    setProblem(refused);
    return undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') take(true);
    if (event.key === 'Escape') end(true);
  };
  return (
    <div ref={box} class="number-field">
      <input
        ref={field}
        type="text"
        inputMode="text"
        autocomplete="off"
        aria-label={label}
        value={text}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : 'number-field-problem'}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => ended.current || problem !== '' || take(false)}
        {...{ onKeyDown }}
      />
      {problem === '' ? null : (
        <p id="number-field-problem" class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
