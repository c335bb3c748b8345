import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../../engine/random-starts.ts';
import { formatNumber } from '../../../notation/format.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Announcer } from '../../kit/stage/Announcer.tsx';
import { FigureExtras } from '../../kit/stage/FigureExtras.tsx';
import { FigureFrame } from '../../kit/stage/FigureFrame.tsx';
import { loadFailed } from '../../kit/stage/LazyFold.tsx';
import { useSettings } from '../../kit/stage/useSettings.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { type Size, sizes, starts, startsSpec, wantedOf } from './settings.ts';

const three = { significant: 3 } as const;

type Results = Readonly<Partial<Record<Size, readonly Outcome[]>>>;

/**
 * F3.4: a hundred networks that differ in their start only, trained here and now. How many are wanted of each size is the
 * figure's state; whatever is wanted and not there yet is trained, whether a press or a link has asked for it.
 */
export default function HundredStarts({ id }: { readonly id: string }) {
  const { values, set, awake, notices, link, reset } = useSettings(startsSpec(id));
  const [results, setResults] = useState<Results>({});
  const [failed, setFailed] = useState(false);
  const trained = (size: Size) => results[size] ?? [];
  const { hidden } = values;
  const outcomes = trained(hidden);
  const todo = sizes.find((size) => wantedOf(values, size) > trained(size).length);
  const wanted = todo && wantedOf(values, todo);

  useEffect(() => {
    if (todo === undefined || wanted === undefined) return;
    let stopped = false;
    const report = (now: readonly Outcome[]) => setResults((before) => ({ ...before, [todo]: now }));
    import('./train.ts')
      .then(({ trainStarts }) =>
        trainStarts({ hidden: Number(todo), known: trained(todo), wanted, report, stopped: () => stopped }),
      )
      .catch(() => {
        setFailed(true);
        set({ [`n${todo}`]: trained(todo).length });
      });
    return () => {
      stopped = true;
    };
  }, [todo, wanted]);

  const press = () => {
    setFailed(false);
    if (todo === undefined) set({ [`n${hidden}`]: starts });
    else set({ [`n${todo}`]: trained(todo).length });
  };
  const forget = () => {
    setResults({});
    reset();
  };
  const running = todo === hidden;
  const complete = todo === undefined && outcomes.length === starts;
  return (
    <FigureFrame {...{ notices }}>
      <div class="transport">
        <button
          type="button"
          class="primary"
          disabled={!awake}
          aria-disabled={complete}
          onClick={() => complete || press()}
        >
          {todo === undefined ? `Train ${starts} networks` : 'Stop'}
        </button>
        <SelectField
          label="Hidden units"
          value={hidden}
          names={sizes}
          disabled={!awake || todo !== undefined}
          choose={(size) => set({ hidden: size })}
        />
      </div>
      <Announcer sentence={failed ? loadFailed : sentenceOf(outcomes, hidden, running)} fault={failed} />
      <div class="outcomes">
        <Grid outcomes={outcomes} />
        <Summary {...{ id, results }} />
      </div>
      <FigureExtras {...{ awake, link }} reset={forget} />
    </FigureFrame>
  );
}

/** One square a start. The sentence and the table say the same in words. */
function Grid({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  return (
    <ol class="starts" aria-hidden="true">
      {Array.from({ length: starts }, (_, k) => {
        const solved = outcomes[k]?.solved;
        return (
          <li key={String(k)} class={solved === undefined ? 'waiting' : solved ? 'solved' : 'stuck'}>
            {solved === undefined ? '' : solved ? '✓' : '✗'}
          </li>
        );
      })}
    </ol>
  );
}

function sentenceOf(outcomes: readonly Outcome[], hidden: Size, running: boolean): string {
  if (outcomes.length === 0) return running ? 'Training begins.' : 'Nothing is trained yet.';
  const solved = outcomes.filter((outcome) => outcome.solved).length;
  const so = `${solved} of ${outcomes.length} networks with ${hidden} hidden units have solved XOR`;
  if (running) return `${so} so far.`;
  return outcomes.length < starts ? `${so}; then it was stopped.` : `${so}.`;
}

/** What came out, and what the first network that failed says instead. */
function Summary({ id, results }: { readonly id: string; readonly results: Results }) {
  const done = sizes.flatMap((hidden) => {
    const outcomes = results[hidden] ?? [];
    return outcomes.length === starts ? [{ hidden, outcomes }] : [];
  });
  if (done.length === 0) return null;
  return (
    <ScrollTable
      class="state"
      label={`What came out (${id})`}
      caption="What came out"
      heads={['hidden units', 'solved', 'outputs of the first that did not']}
    >
      {done.map(({ hidden, outcomes }) => {
        const stuck = outcomes.find(({ solved }) => !solved);
        return (
          <tr key={hidden}>
            <th scope="row">{hidden}</th>
            <td>
              {outcomes.filter(({ solved }) => solved).length} of {starts}
            </td>
            <td>{stuck ? stuck.outputs.map((output) => formatNumber(output, three)).join(', ') : 'none failed'}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
