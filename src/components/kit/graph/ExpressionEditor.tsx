import { useEffect, useRef, useState } from 'preact/hooks';
import { readGraphText } from '../../../notation/expression/graph-of.ts';
import type { Misread } from '../../../notation/expression/syntax.ts';
import { toLink } from '../../../notation/expression/text.ts';
import { showWithin } from '../stage/pinned.ts';

interface Props {
  /** Prefix for ids, unique on the page. */
  readonly id: string;
  /** What is drawn now, as text. */
  readonly text: string;
  /** Draws another one. */
  draw(text: string): void;
}

interface Refused extends Misread {
  readonly of: string;
}

/** An expression of the reader's own. What cannot be read is marked where it stands, and the graph stays as it is. */
export default function ExpressionEditor({ id, text, draw }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const problem = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(text);
  const [refused, refuse] = useState<Refused | undefined>(undefined);
  const [drawn, setDrawn] = useState('');
  // Another graph was chosen: of it nothing was said yet. One's own stays as it was typed.
  useEffect(() => {
    if (toLink(draft) === toLink(text)) return;
    setDraft(text);
    setDrawn('');
  }, [text]);
  const use = () => {
    const read = readGraphText(draft);
    if (read.ok) {
      refuse(undefined);
      const operations = read.graph.nodes.filter((node) => 'op' in node).length;
      setDrawn(`Drawn: ${operations} ${operations === 1 ? 'operation' : 'operations'}.`);
      draw(draft);
      return;
    }
    setDrawn('');
    refuse({ ...read.misread, of: draft });
    field.current?.focus();
    field.current?.setSelectionRange(read.misread.at, Math.max(read.misread.end, read.misread.at));
  };
  const wrong = refused?.of === draft ? refused : undefined;
  // In a window that is not high the field alone may be in view.
  useEffect(() => {
    if (problem.current !== null) showWithin(problem.current);
  }, [wrong]);
  return (
    <div class="expression">
      <label class="visually-hidden" for={`${id}-expression`}>
        Your expression
      </label>
      {wrong === undefined ? null : (
        <div ref={problem} class="problem" role="alert" id={`${id}-expression-problem`}>
          <p>
            <strong>{placeOf(wrong)}.</strong> {wrong.says}
          </p>
          <Marked misread={wrong} />
        </div>
      )}
      <textarea
        ref={field}
        id={`${id}-expression`}
        rows={3}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        value={draft}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-expression-help${wrong ? ` ${id}-expression-problem` : ''}`}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) use();
        }}
      />
      <p class="row">
        <button type="button" class="primary" onClick={use}>
          Draw its graph
        </button>
        <span role="status">{drawn}</span>
      </p>
      <p class="soft" id={`${id}-expression-help`}>
        Use + − * / ^ ( ), names, numbers, and max, exp, ln, tanh, sigmoid, relu. A line such as <code>x = -2</code>{' '}
        gives a name its number; without one, names begin at 1, 2, 3 … A line <code>q = x + y</code> names a part.
      </p>
    </div>
  );
}

/** "Line 2, character 5"; without a line where there is one only. */
function placeOf({ at, of }: Refused): string {
  const before = of.slice(0, at).split('\n');
  const character = `haracter ${(before.at(-1) as string).length + 1}`;
  return of.includes('\n') ? `Line ${before.length}, c${character}` : `C${character}`;
}

/** The line at fault, with the place marked. */
function Marked({ misread: { at, end, of } }: { readonly misread: Refused }) {
  const from = of.lastIndexOf('\n', at - 1) + 1;
  const to = of.indexOf('\n', at) < 0 ? of.length : of.indexOf('\n', at);
  const there = of.slice(at, Math.max(at, Math.min(end, to)));
  return (
    <p class="marked" aria-hidden="true">
      <code>
        {of.slice(from, at)}
        <mark>{there === '' ? '␣' : there}</mark>
        {of.slice(at + there.length, to)}
      </code>
    </p>
  );
}
