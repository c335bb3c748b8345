import type { Experiment } from '../../../engine/experiment.ts';
import { largestMargin, largestSquare } from '../../../engine/margin.ts';
import { formatNumber, isRounded } from '../../../notation/format.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import type { RuleFrame } from '../perceptron-rule/frame.ts';

interface Props {
  readonly frame: RuleFrame;
  readonly stage: RunStage<Experiment>;
  /** Whether it is said how many there can be. */
  readonly bound: boolean;
}

/** How many mistakes there were by now, beside how many there can be at most. */
export function Count({ frame: { epoch, right, points, history }, stage, bound }: Props) {
  const { digits, experiment } = stage;
  const { mistakes } = history;
  const fromZero =
    experiment.network.layers[0]?.weights[0]?.every((w) => w === 0) && experiment.network.layers[0]?.bias[0] === 0;
  return (
    <>
      <p class="standing">
        <strong>
          {mistakes} {mistakes === 1 ? 'mistake' : 'mistakes'}
        </strong>
        <span>epoch {epoch}</span>
      </p>
      <p class="numbers">
        {right} of {points.length} right now
      </p>
      {!bound ? null : fromZero ? (
        <Bound {...{ points, digits }} />
      ) : (
        <p class="soft">The bound is for a start from 0.</p>
      )}
    </>
  );
}

function Bound({
  points,
  digits,
}: {
  readonly points: RuleFrame['points'];
  readonly digits: Props['stage']['digits'];
}) {
  const inputs = points.map(({ x }) => x);
  const margin = largestMargin(
    inputs,
    points.map(({ target }) => target),
  );
  if (margin === undefined) return <p class="numbers">No line parts these points: there is no bound.</p>;
  const show = (value: number) => formatNumber(value, digits);
  const [square, gamma] = [largestSquare(inputs), Math.sqrt(margin.squared)];
  const bound = square / margin.squared;
  if (!Number.isFinite(bound)) return <p class="numbers">The bound is larger than a number can say.</p>;
  const rounded = [gamma, bound].some((value) => isRounded(value, digits));
  return (
    <div class="equation">
      <p class="symbols" aria-hidden="true">
        at most <i>R</i>² ∕ <i>γ</i>²
      </p>
      <p class="numbers">
        {show(square)} ∕ {show(gamma)}² {rounded ? '≈' : '='} <strong>{show(bound)}</strong>
      </p>
    </div>
  );
}
