import { outOfDigits } from '../../../language.ts';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { ReadingTable } from '../../kit/table/ReadingTable.tsx';
import { eightFrame, eightSpec, lastStep, size, stalledBelow, zOf } from './frame.ts';
import * as words from './words.ts';

/** F5.2: the same z, eight answers. One step moves z. */
export default function EightAnswers({ id, z }: { readonly id: string; readonly z: number }) {
  const stage = useStage(stopsOf(eightSpec(id, z), words.place));
  const frame = eightFrame(stage.cursor);
  return (
    <Stage
      stage={stage}
      class="step-figure wide keep-settings"
      sentence={frame.sentence}
      settings={
        <label class="number-control">
          <span>z = {formatNumber(frame.z)}</span>
          <input
            type="range"
            min={0}
            max={lastStep}
            value={stage.cursor}
            aria-label="z"
            aria-valuetext={`z = ${formatNumber(zOf(stage.cursor))}`}
            onInput={(event) => stage.jump(Number(event.currentTarget.value))}
          />
        </label>
      }
      picture={
        <ul class="answers">
          {frame.answers.map(({ curve, value, slope, stalled, path, point, axes }) => (
            <li key={curve.name} class={stalled ? 'stalled' : ''}>
              <strong>{curve.title}</strong>
              <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
                <path class="axis" d={axes} />
                <path class="curve" d={path} />
                <circle class="dot" cx={point[0]} cy={point[1]} r="4" />
              </svg>
              <Answer name="f" value={value} class="sym-a" />
              <Answer name="f′" value={slope} />
              <span class="soft">{stalled ? words.slopeUnder(stalledBelow) : '\u00a0'}</span>
            </li>
          ))}
        </ul>
      }
      table={
        <ReadingTable
          id={id}
          rows={frame.answers.flatMap(({ curve, value, slope }) => [
            { symbol: `f(z), ${curve.title}`, words: words.activation, value },
            { symbol: `f′(z), ${curve.title}`, words: words.slope, value: slope },
          ])}
        />
      }
    />
  );
}

/** `f(z) ≈ 0.8808`; where there is little room, `f 0.8808`. */
function Answer({ name, value, class: symbol }: { name: string; value: number; class?: string }) {
  const text = formatNumber(value);
  return (
    <span class={symbol}>
      {name}
      <span class="roomy-word">(z) {Number(outOfDigits(text)) === value ? '=' : '≈'}</span> {text}
    </span>
  );
}
