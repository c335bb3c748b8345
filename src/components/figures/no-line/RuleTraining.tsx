import { useState } from 'preact/hooks';
import { parametersByEpoch, type Visit, visitsOf } from '../../../engine/epochs.ts';
import type { Experiment } from '../../../engine/experiment.ts';
import { createUnitRun } from '../../../engine/trace/unit-run.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import { Announcer } from '../../kit/stage/Announcer.tsx';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { decisionFrame } from '../decision-line/frame.ts';
import { asEdits, ruleSentence } from './rule.ts';
import * as words from './words.ts';

interface Props {
  /** Prefix for ids, unique on the page. */
  readonly id: string;
  readonly experiment: Experiment;
  readonly digits: Digits;
  edit(changes: Readonly<Record<string, number>>): void;
}

/** The perceptron rule at work on the line at hand, point by point. A line that is moved by hand begins anew. */
export default function RuleTraining({ id, experiment, digits, edit }: Props) {
  const [here = []] = parametersByEpoch(experiment, 0);
  const [training, setTraining] = useState<{ readonly start: readonly number[]; readonly visits: readonly Visit[] }>({
    start: here,
    visits: [],
  });
  const stands = (training.visits.at(-1)?.parameters ?? training.start).join() === here.join();
  const { start, visits } = stands ? training : { start: here, visits: [] };
  const { inputs } = experiment.data;
  const examples = inputs.length;
  const train = (count: number) => {
    const all = [...visits, ...visitsOf(experiment, count, visits.length % examples)];
    setTraining({ start, visits: all });
    edit(asEdits(all.at(-1)?.parameters ?? here));
  };
  /** To the end of an epoch that has begun, or of the next, and so many more. */
  const trainEpochs = (epochs: number) => train(epochs * examples - (visits.length % examples));
  const { right, rows } = decisionFrame(createUnitRun(experiment, 'bias'), Number.POSITIVE_INFINITY, digits);
  // The newest on top: it is in sight without scrolling.
  const newest = visits
    .map((each, visit) => ({ ...each, visit }))
    .slice(-examples)
    .reverse();
  const point = (n: number) => `(${(inputs[n] ?? []).join(', ')})`;
  return (
    <div class="settings">
      <div class="transport">
        <button type="button" onClick={() => train(1)}>
          {words.trainOnOnePoint}
        </button>
        <button type="button" onClick={() => trainEpochs(1)}>
          {words.trainOneEpoch}
        </button>
        <button type="button" onClick={() => trainEpochs(1000)}>
          {words.trainEpochs}
        </button>
      </div>
      <Announcer sentence={ruleSentence({ start, visits, examples, right, point })} fault={false} />
      {visits.length === 0 ? null : (
        <ScrollTable
          class="state"
          label={words.lastVisits(id)}
          caption={words.lastPoints}
          heads={[words.epoch, words.point, words.line, 'w1', 'w2', 'b']}
        >
          {newest.map(({ example, moved, parameters, visit }) => (
            <tr key={visit}>
              <th scope="row">{Math.floor(visit / examples) + 1}</th>
              <td>{point(example)}</td>
              <td>{moved ? 'moved' : 'stayed'}</td>
              {parameters.map((value, i) => (
                <td key={String(i)}>{formatNumber(value, digits)}</td>
              ))}
            </tr>
          ))}
        </ScrollTable>
      )}
      <p class="soft">{words.ruleLooks(rows.length)}</p>
    </div>
  );
}
