import { nameOf } from '../../../questions/label.ts';
import type { LineFace, LineVerdict } from '../../../questions/question.ts';
import { Rich } from './Rich.tsx';

interface Props {
  /** Prefix of the ids, as that of the fields. */
  readonly id: string;
  readonly rows: readonly LineFace[];
  readonly lines: readonly (LineVerdict | undefined)[];
}

/**
 * What is said of the lines that are not right yet. It stands below the buttons, not at the fields: a message that comes in
 * above a button would move it away under the finger that has pressed it.
 */
export function LineVerdicts({ id, rows, lines }: Props) {
  const said = lines.flatMap((line, k) => (line && line.state !== 'right' ? [{ ...line, k }] : []));
  if (said.length === 0) return null;
  return (
    <ul class="line-verdicts">
      {said.map(({ k, state, say }) => (
        <li key={k} id={saidId(id, k)} class={state}>
          <Rich text={nameOf(rows[k]?.text ?? '')} />: <Rich text={say} />
        </li>
      ))}
    </ul>
  );
}

/** The id of what is said of a line: its field is described by it. */
export const saidId = (id: string, line: number) => `${id}-${line}-said`;
