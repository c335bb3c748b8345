/** Numbers to choose freely so that something behaves as asked. The behaviour is what is judged, never the numbers. */
import { literal } from '../../notation/rich.ts';
import type { FieldFace, Question, Rich } from '../question.ts';
import { notANumber, readCount, readNumber } from '../values.ts';

export interface Behaviour {
  readonly ok: boolean;
  /** What the reader's numbers do: "Right for 3 of 4: (1, 1) gives 1." */
  readonly say: Rich;
}

export interface Construct {
  readonly ask: Rich;
  readonly fields: readonly FieldFace[];
  /** What these numbers do, by the engine. */
  check(values: readonly number[]): Behaviour;
  /** Known ways to go wrong: what is said, and numbers that do so. The first whose `when` holds is said. */
  readonly diagnose: readonly {
    readonly when: (values: readonly number[]) => boolean;
    readonly say: Rich;
    readonly example: readonly number[];
  }[];
  /** Numbers that work: for the worked solution and the tests. */
  readonly example: readonly number[];
}

export function construct({ ask, fields, check, diagnose, example }: Construct): Question {
  return {
    face: { ask, input: { kind: 'construct', fields } },
    judge(answer) {
      const values = fields.map(({ whole }, k) => (whole ? readCount : readNumber)(answer[k] ?? ''));
      const bad = values.indexOf(undefined);
      if (bad >= 0) {
        const { label, whole } = fields[bad] as FieldFace;
        return { state: 'unreadable', say: `${label}: ${notANumber(answer[bad] ?? '', whole)}` };
      }
      const numbers = values as number[];
      const { ok, say } = check(numbers);
      if (ok) return { state: 'right', say };
      const known = diagnose.find(({ when }) => when(numbers));
      return { state: 'wrong', say: known ? `${known.say} ${say}` : say };
    },
    words: (answer) => fields.map(({ label }, k) => `${label} = ${literal(answer[k] ?? '')}`).join(', '),
    right: example.map(String),
    mistakes: diagnose.map((known) => ({ answer: known.example.map(String), say: known.say })),
    blanks: [],
  };
}
