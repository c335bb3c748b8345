import type { LineFace } from '../../../../questions/question.ts';
import { asWritten } from '../../../kit/stage/as-written.ts';
import { saidId } from '../LineVerdicts.tsx';
import { Rich } from '../Rich.tsx';
import type { InputProps } from './Input.tsx';
import * as words from './input-words.ts';

type Props = Pick<InputProps, 'id' | 'draft' | 'change' | 'lines'> & { readonly rows: readonly LineFace[] };

/** Numbers to type, one a line, below lines that are given. */
export function Lines({ id, rows, draft, change, lines }: Props) {
  const positions = rows.map((_, k) => rows.slice(0, k).filter(({ given }) => given === undefined).length);
  const wanted = rows.filter(({ given }) => given === undefined).length;
  const type = (position: number, text: string) =>
    change((before) => Array.from({ length: wanted }, (_, k) => (k === position ? text : (before[k] ?? ''))));
  return (
    <ol class={rows.length === 1 && rows[0]?.text === '' ? 'lines single' : 'lines'}>
      {rows.map(({ text, given }, k) => {
        const position = positions[k] as number;
        const verdict = lines?.[k];
        const field = `${id}-${k}`;
        return (
          <li key={k} class={verdict?.state ?? ''}>
            <label for={given === undefined ? field : undefined}>
              {text === '' ? <span class="visually-hidden">{words.yourNumber}</span> : <Rich text={text} />}
            </label>{' '}
            {given === undefined ? (
              <input
                id={field}
                type="text"
                inputMode="text"
                autocomplete="off"
                spellcheck={false}
                value={draft[position] ?? ''}
                aria-invalid={verdict !== undefined && verdict.state !== 'right'}
                aria-describedby={verdict && (verdict.state === 'right' ? `${field}-mark` : saidId(id, k))}
                onInput={(event) => type(position, event.currentTarget.value)}
              />
            ) : (
              <span class="given" {...asWritten}>
                {text.endsWith('=') ? given : `= ${given}`}
              </span>
            )}
            {given === undefined && rows.length > 1 ? (
              <span id={`${field}-mark`} class="line-mark">
                {verdict === undefined ? null : verdict.state === 'right' ? (
                  <>
                    ✓<span class="visually-hidden"> {words.right}</span>
                  </>
                ) : (
                  '✗'
                )}
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
