import { LinePlot } from '../../components/kit/plot/LinePlot.tsx';
import { attackLabel } from '../protocol/attacks.ts';
import { classCount } from '../protocol/settings.ts';
import { grouped, percent } from '../protocol/words.ts';
import type { Family } from './families.ts';
import type { CurveOf } from './measure.ts';

interface Props {
  readonly family: Family;
  /** Of this attack, the newest last. */
  readonly curves: readonly CurveOf[];
  /** The run that is chosen now: its curve is the solid one. */
  readonly runId: string;
}

/** Accuracy over the strength of the attack, for one network or two. */
export function CurveView({ family, curves, runId }: Props) {
  const own = curves.find((curve) => curve.runId === runId);
  const other = curves.findLast((curve) => curve.runId !== runId);
  const shown = [own, other].filter((curve) => curve !== undefined);
  const { levels } = family;
  return (
    <div class="attack-curve">
      <LinePlot
        title="Accuracy under attack"
        tone="plot-accuracy"
        xName={family.xName}
        xDomain={[levels[0]!.x, levels.at(-1)!.x]}
        yDomain={[0, 1]}
        formatY={(value) => percent(value, 0)}
        series={shown.map(({ runName, points, runId: id }) => ({
          name: runName,
          look: id === runId ? 'solid' : 'dashed',
          points: points.map(({ x, accuracy }) => [x, accuracy] as const),
        }))}
        reference={{ y: 1 / classCount, name: 'guessing: 10 %' }}
        summary={shown.map(summaryOf).join(' ')}
        empty="not yet measured"
      />
      <details>
        <summary>The same as a table</summary>
        <div class="attack-table">
          <table>
            <thead>
              <tr>
                <th scope="col">Test images</th>
                {shown.map(({ runId, runName, count }) => (
                  <th key={runId} scope="col">
                    {runName}, {grouped(count)} images
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {levels.map(({ x, attack }, k) => (
                <tr key={x}>
                  <th scope="row">{attackLabel(attack)}</th>
                  {shown.map(({ runId, points }) => (
                    <td key={runId} class="num">
                      {percent(points[k]!.accuracy)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}

function summaryOf({ runName, points }: CurveOf): string {
  return `${runName}: ${points.map(({ x, accuracy }) => `${x}: ${percent(accuracy, 0)}`).join(', ')}.`;
}
