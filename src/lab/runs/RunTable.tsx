import { ScrollBox } from '../../components/kit/table/ScrollBox.tsx';
import { backendTitles } from '../protocol/backend-titles.ts';
import { networkText, trainingText } from '../protocol/run-words.ts';
import { percent } from '../protocol/words.ts';
import { type Network, networkTitle } from '../session/network.ts';
import type { LabSession, TrainedRun } from '../session/session.ts';
import { keptRow, keptText } from '../session/stopping-words.ts';
import { LineSample } from './LineSample.tsx';

/** A run of the table: one that is under way, or was stopped, has no test yet. */
export type RunRow = Network &
  Pick<TrainedRun, 'epochs'> &
  Partial<Pick<TrainedRun, 'best' | 'test' | 'backend' | 'trainingSeconds'>>;

export interface RunTableProps {
  readonly id: string;
  readonly session: LabSession;
  readonly rows: readonly RunRow[];
  readonly chosen: string | undefined;
  readonly kept: ReadonlySet<string>;
  /** Ids of runs whose curve is not drawn. */
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** Every run is a row; where there is no room for nine columns, a card, with the names of the columns in it. */
export function RunTable({ id, session, rows, chosen, kept, hidden, onToggle }: RunTableProps) {
  return (
    <ScrollBox class="runs-scroll" label="Table of the finished runs">
      <table>
        <thead>
          <tr>
            <td colSpan={2} />
            <th scope="colgroup" colSpan={3}>
              Accuracy
            </th>
            <td colSpan={4} />
          </tr>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Curve</th>
            <th scope="col">
              training <small>mean over the last epoch</small>
            </th>
            <th scope="col">
              validation <small>after the last epoch</small>
            </th>
            <th scope="col">
              test <small>after the last epoch</small>
            </th>
            <th scope="col">Settings</th>
            <th scope="col">Seed</th>
            <th scope="col">Backend</th>
            <th scope="col">Seconds</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((run, look) => {
            const last = keptRow(run);
            const ofEpoch = keptText(run);
            return (
              <tr key={run.id} class={run.id === chosen ? 'is-chosen' : undefined}>
                <th scope="row">
                  <label class="run-choice">
                    <input
                      id={`${id}-run-${run.id}`}
                      type="radio"
                      name={`${id}-chosen`}
                      checked={run.id === chosen}
                      onChange={() => session.choose(run.id)}
                    />
                    {networkTitle(run)}
                  </label>
                  {ofEpoch && <small class="soft">{ofEpoch}</small>}
                  {kept.has(run.id) && <small class="soft">kept</small>}
                </th>
                <td data-name="Curve" class={run.test ? undefined : 'soft'}>
                  {run.test ? (
                    <label class="run-choice">
                      <input type="checkbox" checked={!hidden.has(run.id)} onChange={() => onToggle(run.id)} />
                      <LineSample look={look} />
                      <span class="visually-hidden">Draw the curve of {run.name}</span>
                    </label>
                  ) : (
                    'not ended'
                  )}
                </td>
                <Score of="training, mean over the last epoch" share={last?.training.accuracy} />
                <Score of="validation, after the last epoch" share={last?.validation?.accuracy} />
                <Score of="test, after the last epoch" share={run.test?.accuracy} decimals={2} />
                <td class="run-settings" data-name="Settings">
                  {networkText(run.settings)}, {trainingText(run.settings)}
                </td>
                <td class="num" data-name="Seed">
                  {run.settings.seed}
                </td>
                <td data-name="Backend">{run.backend && backendTitles[run.backend]}</td>
                <td class="num" data-name="Seconds">
                  {run.trainingSeconds?.toFixed(1)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface ScoreProps {
  /** Said beside the number where the heads of the table are not shown. */
  readonly of: string;
  readonly share: number | undefined;
  readonly decimals?: number;
}

function Score({ of, share, decimals }: ScoreProps) {
  return (
    <td class={share === undefined ? 'soft' : 'num'} data-name={`Accuracy, ${of}`}>
      {share === undefined ? 'not measured' : percent(share, decimals)}
    </td>
  );
}
