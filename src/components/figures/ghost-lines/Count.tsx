import type { Experiment } from '../../../engine/experiment.ts';
import { formatNumber, isRounded } from '../../../notation/format.ts';
import { termAttributes } from '../../kit/formula/FormulaTerm.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import type { RuleFrame } from '../perceptron-rule/frame.ts';
import { boundOf, boundParts } from './bound.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: RuleFrame;
  readonly stage: RunStage<Experiment>;
  /** Whether it is said how many there can be. */
  readonly bound: boolean;
  /** The prediction about points that no line parts, as long as it is still to be made. */
  readonly asked: string | undefined;
}

/** How many mistakes there were by now, beside how many there can be at most. */
export function Count({ frame: { epoch, right, points, history }, stage, bound, asked }: Props) {
  const { experiment, highlight } = stage;
  const { mistakes } = history;
  const fromZero =
    experiment.network.layers[0]?.weights[0]?.every((w) => w === 0) && experiment.network.layers[0]?.bias[0] === 0;
  return (
    <>
      <p class="standing">
        <strong {...termAttributes({ part: 'mistakes', colour: 'plain' }, highlight)} data-mark="mistakes">
          {mistakes} {mistakes === 1 ? 'mistake' : words.mistakes}
        </strong>
        <span>{words.epochOf(epoch)}</span>
      </p>
      <p class="numbers">{words.ofRightNow(right, points.length)}</p>
      {!bound ? null : fromZero ? <Bound {...{ points, stage, asked }} /> : <p class="soft">{words.boundIs}</p>}
    </>
  );
}

/** The symbols light the points that decide them, and their numbers. */
function Bound({
  points,
  stage: { digits, highlight },
  asked,
}: { readonly points: RuleFrame['points'] } & Pick<Props, 'stage' | 'asked'>) {
  const found = boundOf(points);
  // That no line parts the points of XOR is what the prediction asks, and others would say it of themselves.
  if (found === undefined)
    return asked === undefined ? (
      <p class="numbers">{words.noLinePartsThese}</p>
    ) : (
      <p class="soft">{words.boundWaits(asked)}</p>
    );
  const { square, gamma, bound } = found;
  if (!Number.isFinite(bound)) return <p class="numbers">{words.boundIsLarger}</p>;
  const show = (value: number) => formatNumber(value, digits);
  const rounded = [gamma, bound].some((value) => isRounded(value, digits));
  const [radius, margin] = [boundParts.radius, boundParts.margin].map((part) =>
    termAttributes({ part, colour: 'plain' }, highlight),
  );
  return (
    <div class="equation">
      <p class="symbols" aria-hidden="true">
        {words.atMost}{' '}
        <span {...radius}>
          <i>R</i>²
        </span>{' '}
        ∕{' '}
        <span {...margin}>
          <i>γ</i>²
        </span>
      </p>
      <p class="numbers">
        <span {...radius}>{show(square)}</span> ∕ <span {...margin}>{show(gamma)}²</span> {rounded ? '≈' : '='}{' '}
        <strong>{show(bound)}</strong>
      </p>
    </div>
  );
}
