import { useMemo } from 'preact/hooks';
import { DigitImage } from '../parts/DigitImage.tsx';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { applyAttack, attackLabel, leavesNoDigit } from '../protocol/attacks.ts';
import { className, type DataName } from '../protocol/data-sets.ts';
import { likeliest } from '../protocol/metrics.ts';
import { classCount } from '../protocol/settings.ts';
import { pixelsPerImage } from '../protocol/shard.ts';
import { percent } from '../protocol/words.ts';
import { modelOf, type Network } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { useReply } from '../session/useReply.ts';
import { type Family, levelAt } from './families.ts';

interface Props {
  readonly id: string;
  readonly session: LabSession;
  readonly run: Network;
  readonly family: Family;
  /** The level that is shown. */
  readonly x: number;
  readonly onLevel: (x: number) => void;
}

/** Test images, one of each class where there is one among the first; they are in the first test shard. */
const exampleImages: Readonly<Record<DataName, readonly number[]>> = {
  mnist: [3, 2, 1, 18, 4, 8, 11, 0, 61, 7],
  fashion: [19, 2, 1, 13, 6, 8, 4, 9, 18, 0],
};

/** Ten test images at one strength of the attack, and what the network says of them. */
export function Examples({ id, session, run, family, x, onLevel }: Props) {
  const level = levelAt(family, x);
  const { data } = run.settings;
  const indices = exampleImages[data];
  const images = useReply(session, `examples ${data}`, () => ({ kind: 'images', data, part: 'test', indices }));
  const attacked = useMemo(
    () =>
      images.answer &&
      applyAttack(
        level.attack,
        Float32Array.from(images.answer.pixels, (value) => value / 255),
      ),
    [images.answer, level],
  );
  const said = useReply(session, attacked && `${run.id} ${family.id} ${level.x}`, () => ({
    kind: 'predict',
    model: modelOf(run),
    pixels: attacked!,
  }));
  const fault = images.fault ? images : said.fault ? said : undefined;
  const label = attackLabel(level.attack);
  return (
    <div class="attack-examples">
      <label for={`${id}-level`}>
        Ten test images, <strong>{label}</strong>
        {leavesNoDigit(level.attack) && `: ${data === 'mnist' ? 'no digit' : 'nothing'} is left to read`}
        {level.x !== family.asked && (
          <span class="soft"> (the question was: {attackLabel(levelAt(family, family.asked).attack)})</span>
        )}
      </label>
      <input
        id={`${id}-level`}
        type="range"
        min="0"
        max={family.levels.length - 1}
        step="1"
        value={family.levels.indexOf(level)}
        aria-valuetext={label}
        onInput={({ currentTarget }) => onLevel(family.levels[currentTarget.valueAsNumber]!.x)}
      />
      {fault?.fault && <FaultNotice fault={fault.fault} onAgain={fault.again} />}
      <ul>
        {images.answer &&
          attacked &&
          indices.map((index, n) => (
            <Example
              key={index}
              data={data}
              index={index}
              label={images.answer!.labels[n]!}
              isLost={leavesNoDigit(level.attack)}
              pixels={attacked.subarray(n * pixelsPerImage, (n + 1) * pixelsPerImage)}
              probabilities={said.answer?.probabilities.subarray(n * classCount, (n + 1) * classCount)}
            />
          ))}
      </ul>
    </div>
  );
}

interface ExampleProps {
  readonly data: DataName;
  readonly index: number;
  readonly label: number;
  /** Nothing is left of it: an answer is neither right nor wrong. */
  readonly isLost: boolean;
  readonly pixels: Float32Array;
  readonly probabilities: Float32Array | undefined;
}

function Example({ data, index, label, isLost, pixels, probabilities }: ExampleProps) {
  const bytes = useMemo(() => Uint8Array.from(pixels, (value) => Math.round(255 * value)), [pixels]);
  const digit = probabilities && likeliest(probabilities);
  return (
    <li>
      <DigitImage
        pixels={bytes}
        name={`${data === 'mnist' ? `A ${label}` : className(data, label)}, attacked: number ${index} of the test images`}
      />
      <p>
        {digit === undefined || !probabilities ? (
          <span class="soft">asked …</span>
        ) : (
          <>
            {isLost ? <strong>{className(data, digit)}</strong> : <Verdict {...{ data, digit, label }} />}{' '}
            <span class="num">{percent(probabilities[digit]!, 0)}</span>
          </>
        )}
      </p>
    </li>
  );
}

function Verdict({ data, digit, label }: { data: DataName; digit: number; label: number }) {
  const isRight = digit === label;
  return (
    <strong class={isRight ? 'is-right' : 'is-wrong'}>
      {isRight ? '✓' : '✗'} {className(data, digit)}
    </strong>
  );
}
