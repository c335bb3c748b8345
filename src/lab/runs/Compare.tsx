import { useMemo, useState } from 'preact/hooks';
import { DigitGrid } from '../parts/DigitGrid.tsx';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { ShowMore } from '../parts/ShowMore.tsx';
import { aClass, className, dataSets } from '../protocol/data-sets.ts';
import { chance, grouped } from '../protocol/words.ts';
import { imageName } from '../session/predictions.ts';
import { runLabel } from '../session/run-label.ts';
import type { LabSession, TrainedRun } from '../session/session.ts';
import { usePredictions } from '../session/usePredictions.ts';
import { type Comparison, compare, type Disagreement } from './disagreements.ts';

const shownAtOnce = 12;

export interface CompareProps {
  readonly id: string;
  readonly session: LabSession;
  /** At least two. */
  readonly runs: readonly TrainedRun[];
}

/** Two networks on the test images that they read differently. */
export default function Compare({ id, session, runs }: CompareProps) {
  const [first, setFirst] = useState(runs.at(-2)!.id);
  const [second, setSecond] = useState(runs.at(-1)!.id);
  const [asked, ask] = useState<readonly [TrainedRun, TrainedRun]>();
  const a = runs.find((run) => run.id === first) ?? runs.at(-2)!;
  const b = runs.find((run) => run.id === second) ?? runs.at(-1)!;
  const areAlike = a.settings.data === b.settings.data;
  const canCompare = a !== b && areAlike;
  const isCurrent = asked && asked[0] === a && asked[1] === b;
  return (
    <div class="run-compare">
      <p class="lab-row">
        <Choice id={`${id}-first`} name="First" runs={runs} value={a.id} onChange={setFirst} />
        <Choice id={`${id}-second`} name="Second" runs={runs} value={b.id} onChange={setSecond} />
        <button type="button" class="button" aria-disabled={!canCompare} onClick={() => canCompare && ask([a, b])}>
          Compare
        </button>
      </p>
      {a === b && <p>Choose two different runs.</p>}
      {!areAlike && (
        <p>
          {a.name} reads {dataSets[a.settings.data].title}, {b.name} reads {dataSets[b.settings.data].title}: there is
          no image that both have read. Choose two runs of the same data.
        </p>
      )}
      {isCurrent && areAlike && <Compared key={`${a.id} ${b.id}`} session={session} a={a} b={b} />}
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly runs: readonly TrainedRun[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Choice({ id, name, runs, value, onChange }: ChoiceProps) {
  return (
    <label for={id}>
      {name}{' '}
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {runs.map((run) => (
          <option key={run.id} value={run.id}>
            {runLabel(run)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Compared({ session, a, b }: { session: LabSession; a: TrainedRun; b: TrainedRun }) {
  const first = usePredictions(session, a, 'test');
  const second = usePredictions(session, b, 'test');
  const comparison = useMemo(
    () => first.predictions && second.predictions && compare(first.predictions, second.predictions),
    [first.predictions, second.predictions],
  );
  const failed = [first, second].find(({ fault }) => fault);
  if (failed?.fault) return <FaultNotice fault={failed.fault} onAgain={failed.again} />;
  if (!comparison) return <p role="status">Both networks read the test images …</p>;
  return <Found session={session} a={a} b={b} comparison={comparison} />;
}

interface FoundProps {
  readonly session: LabSession;
  readonly a: TrainedRun;
  readonly b: TrainedRun;
  readonly comparison: Comparison;
}

function Found({ session, a, b, comparison }: FoundProps) {
  const [limit, setLimit] = useState(shownAtOnce);
  const { count, bothRight, onlyFirstRight, onlySecondRight, bothWrong, disagreements } = comparison;
  return (
    <>
      <p role="status">
        They disagree on {grouped(disagreements.length)} of {grouped(count)} images that both have been tested on.
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{b.name} right</th>
            <th scope="col">{b.name} wrong</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{a.name} right</th>
            <td class="num">{grouped(bothRight)}</td>
            <td class="num">{grouped(onlyFirstRight)}</td>
          </tr>
          <tr>
            <th scope="row">{a.name} wrong</th>
            <td class="num">{grouped(onlySecondRight)}</td>
            <td class="num">{grouped(bothWrong)}</td>
          </tr>
        </tbody>
      </table>
      {disagreements.length > 0 && (
        <>
          <DigitGrid
            session={session}
            data={a.settings.data}
            numbering="all"
            shown={disagreements.slice(0, limit).map((one) => shownOf(one, a, b))}
            wide
          />
          <p class="soft">Those on which both are surest come first. ✓ marks the answer that is right.</p>
        </>
      )}
      <ShowMore shown={limit} total={disagreements.length} atOnce={shownAtOnce} onMore={setLimit} />
    </>
  );
}

function shownOf({ place, label, first, second }: Disagreement, a: TrainedRun, b: TrainedRun) {
  const { data } = a.settings;
  const [firstName, secondName] = [className(data, first.digit), className(data, second.digit)];
  const said = (run: TrainedRun, { digit, confidence }: Disagreement['first']) => (
    <>
      {run.name}:{' '}
      <strong>
        {digit === label ? '✓' : '✗'} {className(data, digit)}
      </strong>{' '}
      <span class="num">{chance(confidence)}</span>
    </>
  );
  return {
    index: place,
    name: `${imageName('all', place)}: ${aClass(data, label)}, ${a.name} reads ${firstName}, ${b.name} reads ${secondName}`,
    note: (
      <p>
        {firstName} or {secondName}? It shows {aClass(data, label)}.
        <br />
        {said(a, first)}
        <br />
        {said(b, second)}
      </p>
    ),
  };
}
