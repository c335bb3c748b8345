import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { ReadingTable } from '../../kit/table/ReadingTable.tsx';
import { lineText, type Round, removeFrame, removeSpec, titles } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The stage at which the figure opens. */
  readonly step: number;
  readonly rounds: readonly Round[];
  /** For each class the places of its points, x and y in turn. */
  readonly points: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** F5.4: without bending, two layers are one. */
export default function RemoveIt({ id, step, rounds, points, width, height }: Props) {
  const stage = useStage(stopsOf(removeSpec(id, rounds.length - 1, step), words.stage));
  const frame = removeFrame(rounds, stage.cursor);
  return (
    <Stage
      stage={stage}
      handed={async () => {
        const { bent } = await import('../../../exercises/activations/trainings.ts');
        return {
          experiment: bent('linear'),
          update: frame.updates,
          lacks: words.ofTheThreeNetworks,
        };
      }}
      class="step-figure wide"
      sentence={frame.sentence}
      settings={<p class="legend">{words.shadedTheNetworkSays(frame.updates)}</p>}
      picture={
        <ul class="regions">
          {frame.contenders.map(({ bend, right, of, loss, region, line }) => (
            <li key={bend}>
              <strong>{titles[bend]}</strong>
              <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.ofPoints(titles[bend], right, of)}>
                <rect class="frame" {...{ width, height }} />
                <path class="region" d={region} fill-rule="evenodd" />
                {points.map((places, label) =>
                  pairs(places).map(([x, y]) => (
                    <circle key={`${x} ${y}`} class={label === 1 ? 'one' : 'zero'} cx={x} cy={y} r="3.4" />
                  )),
                )}
                <text class="axis" x={width - 4} y={height - 5} text-anchor="end">
                  x₁ →
                </text>
                <text class="axis" x="4" y="13">
                  ↑ x₂
                </text>
              </svg>
              <span>
                {words.ofRightLoss(right, of)} <i>E</i>
                {' ≈ '}
                {formatNumber(loss)}
              </span>
              <span class="soft">{line === undefined ? null : words.sameAsOneLayer(lineText(line))}</span>
            </li>
          ))}
        </ul>
      }
      table={<ReadingTable id={id} rows={frame.rows} />}
    />
  );
}

/** "1 2 3 4" as [['1', '2'], ['3', '4']]. */
function pairs(text: string): (readonly [string, string])[] {
  const numbers = text.split(' ');
  return numbers.flatMap((x, k) => (k % 2 === 0 ? [[x, numbers[k + 1] as string] as const] : []));
}
