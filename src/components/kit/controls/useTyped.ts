import { useRef, useState } from 'preact/hooks';
import { loadFailed } from '../island/useLoaded.ts';
import { outside } from './field-numbers.ts';

interface Field {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** What a number between the bounds should have been, where not each of them can be used. */
  readonly objection?: ((value: number) => string | undefined) | undefined;
  set(value: number): void;
}

/** What was typed and could not be taken, why, and the value that stood. */
interface Refused {
  readonly text: string;
  readonly why: string;
  readonly value: number;
}

/** Who reads numbers is loaded when somebody comes to a field. */
const reader = () => import('./take-typed.ts');

/** A number to type, between two bounds: what cannot be used stays in its field, with the reason, until something else is done. */
export function useTyped({ label, value, min, max, whole = false, objection, set }: Field) {
  const [refused, refuse] = useState<Refused | undefined>(undefined);
  /** Counts what was done: a text that is read late is not to undo what came after it. */
  const done = useRef(0);
  return {
    refused,
    warm: () => void reader().catch(() => {}),
    forget() {
      done.current++;
      refuse(undefined);
    },
    async commit(text: string) {
      const turn = ++done.current;
      const take = await reader().then(
        ({ takeTyped }) => takeTyped,
        () => undefined,
      );
      if (turn !== done.current) return;
      const change = (to: number) => {
        const expected = objection?.(to) ?? outside(to, min, max, whole);
        if (expected === undefined && to !== value) set(to);
        return expected;
      };
      const why = take === undefined ? loadFailed : take(text, { label, value, whole, change });
      refuse(why === undefined ? undefined : { text, why, value });
    },
  };
}
