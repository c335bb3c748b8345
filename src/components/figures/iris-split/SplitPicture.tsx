import { irisClasses } from '../../../engine/datasets/iris.ts';
import { irises } from '../../../exercises/evaluation/iris-splits.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { SplitFrame } from './frame.ts';
import { atLength, atWidth, bars, lossPath, plane, side } from './geometry.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: SplitFrame;
  readonly highlight: Highlight;
}

/** Left all flowers by their petals, the tested ones filled; right the loss of the training, then the matrix, then other splits. */
export function SplitPicture({ frame, highlight }: Props) {
  const { step, others, named, tested } = frame;
  return (
    <svg class="whole-drawing split-picture" viewBox="0 0 460 236" role="img" aria-label={describe(frame)}>
      <Flowers {...{ frame, highlight }} />
      {others !== undefined ? (
        <Others {...{ frame }} right={others} />
      ) : named === undefined ? (
        <text class="soft" x={side.left} y={side.top + 20}>
          {step === 2 ? 'training …' : words.notTrainedYet}
        </text>
      ) : (
        <>
          <Losses losses={named.losses} />
          {tested ? <SmallMatrix matrix={named.matrix} {...{ highlight }} /> : null}
        </>
      )}
    </svg>
  );
}

/** A dot, a square or a triangle as a path about a point. */
const shapes = [
  (x: number, y: number) => `M${x - 2.6} ${y}a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0`,
  (x: number, y: number) => `M${x - 2.4} ${y - 2.4}h4.8v4.8h-4.8z`,
  (x: number, y: number) => `M${x} ${y - 3.2}l3.2 5.6h-6.4z`,
] as const;

function Flowers({ frame: { fold }, highlight: { lit, light } }: Props) {
  const path = (flowers: readonly number[], k: number) =>
    flowers
      .filter((n) => irises.labels[n] === k)
      .map((n) => shapes[k]?.(atLength(irises.inputs[n]?.[2] as number), atWidth(irises.inputs[n]?.[3] as number)))
      .join('');
  return (
    <>
      <rect class="ground" x={plane.left} y={plane.top} width={plane.width} height={plane.height} />
      <text x={plane.left} y={12} class="plot-name">
        {words.allFlowers}
      </text>
      {[2, 4, 6].map((cm) => (
        <text key={cm} x={atLength(cm)} y={plane.top + plane.height + 14} text-anchor="middle">
          {cm}
        </text>
      ))}
      {[1, 2].map((cm) => (
        <text key={cm} x={plane.left - 5} y={atWidth(cm) + 4} text-anchor="end">
          {cm}
        </text>
      ))}
      <text x={plane.left} y={plane.top + plane.height + 31}>
        {words.petalLengthWidth}
      </text>
      {irisClasses.map((name, k) => (
        <g
          key={name}
          class={['species', lit === name && 'lit'].filter(Boolean).join(' ')}
          data-mark={name}
          onPointerEnter={() => light(name)}
          onPointerLeave={() => light(undefined)}
        >
          <path class="train" d={path(fold.train, k)} />
          <path class="test" d={path(fold.test, k)} />
        </g>
      ))}
    </>
  );
}

function Losses({ losses }: { readonly losses: readonly number[] }) {
  const place = { top: side.top + 4, height: 50 };
  return (
    <>
      <text x={side.left} y={12} class="plot-name">
        {words.trainingLoss(losses[0] as number, losses.at(-1) as number)}
      </text>
      <path class="axis" d={`M${side.left} ${place.top + place.height}h${side.width}`} />
      <path class="loss" d={lossPath(losses, place)} />
    </>
  );
}

interface MatrixProps extends Pick<Props, 'highlight'> {
  readonly matrix: readonly (readonly number[])[];
}

function SmallMatrix({ matrix, highlight: { lit, light } }: MatrixProps) {
  const [left, top, wide, high] = [side.left + 76, side.top + 84, 38, 28];
  return (
    <g
      class={lit === 'matrix' ? 'lit' : ''}
      data-mark="matrix"
      onPointerEnter={() => light('matrix')}
      onPointerLeave={() => light(undefined)}
    >
      <text x={side.left} y={top - 8} class="plot-name">
        {words.testedRows}
      </text>
      {matrix.map((row, truth) => (
        <g key={truth}>
          <text x={side.left} y={top + truth * high + 19}>
            {irisClasses[truth]}
          </text>
          {row.map((count, predicted) => (
            <g key={predicted} class={truth === predicted ? 'cell right' : 'cell wrong'}>
              <rect x={left + predicted * wide} y={top + truth * high} width={wide - 2} height={high - 2} rx="3" />
              <text x={left + predicted * wide + wide / 2 - 1} y={top + truth * high + 19} text-anchor="middle">
                {count}
              </text>
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}

function Others({
  frame: { named, tested },
  right,
}: {
  readonly frame: SplitFrame;
  readonly right: readonly number[];
}) {
  return (
    <>
      <text x={side.left} y={12} class="plot-name">
        {words.splitsRight}
      </text>
      <path class="axis" d={`M${side.left} ${side.top + side.height}h${side.width}`} />
      {bars(right, 30).map((bar) => (
        <g key={bar.right} class={tested && bar.right === named?.testRight ? 'bar here' : 'bar'}>
          <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
          <text x={bar.x + bar.width / 2} y={bar.y - 3} text-anchor="middle">
            {bar.count}
          </text>
          <text x={bar.x + bar.width / 2} y={side.top + side.height + 14} text-anchor="middle">
            {bar.right}
          </text>
        </g>
      ))}
    </>
  );
}

function describe({ fold, named, others, tested: isTested }: SplitFrame): string {
  const flowers = words.flowersByLength(fold.test.length);
  if (others !== undefined)
    return words.besideThemHowMany(
      flowers,
      bars(others, 30)
        .map(({ right, count }) => words.inOf(right, count))
        .join(', '),
    );
  if (named === undefined) return words.nothingIsTrainedYet(flowers);
  const tested = words.matrixOfTheTest(named.matrix.map((row) => row.join(', ')).join('; '));
  return words.besideThemTheLoss(flowers, named.losses.at(-1) as number, isTested ? ` ${tested}` : '');
}
