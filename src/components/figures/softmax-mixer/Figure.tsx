import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { ReadingTable } from '../../kit/table/ReadingTable.tsx';
import { mixerFrame } from './frame.ts';
import { MoreSettings } from './MoreSettings.tsx';
import { Shares } from './Shares.tsx';
import { mixerSpec, rules } from './settings.ts';
import * as words from './words.ts';

const scoreNames = ['z1', 'z2', 'z3'] as const;

/** F5.3: raising one score lowers all other shares. */
export default function SoftmaxMixer({ id, step }: { readonly id: string; readonly step: number }) {
  const stage = useStage(stopsOf(mixerSpec(id, step), words.step));
  const { values, set, highlight } = stage;
  const frame = mixerFrame(stage.cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure wide keep-settings"
      sentence={frame.sentence}
      picture={<Shares frame={frame} />}
      line={
        <>
          <p class="standing">
            <strong>{[words.scores, words.exponentials, words.theirSum, words.shares][frame.step]}</strong>
          </p>
          <div class="formulas">
            {frame.formulas.map((formula) => (
              <FormulaLine key={formula.result.words} formula={formula} highlight={highlight} />
            ))}
          </div>
        </>
      }
      own={<MoreSettings stage={stage} />}
      table={
        <ReadingTable
          id={id}
          rows={[
            ...frame.rows.flatMap(({ name, score, exponent, exponential, share }) => [
              { symbol: `z of ${name}`, words: words.scoreWithWhatWas, value: score },
              { symbol: `r of ${name}`, words: words.whatEIsRaised, value: exponent },
              { symbol: words.eToTheR(name), words: words.exponential, value: exponential },
              { symbol: `p of ${name}`, words: words.share, value: share },
            ]),
            { symbol: 'sum', words: words.ofTheExponentials, value: frame.total },
          ]}
        />
      }
      settings={
        <fieldset class="scores">
          <legend>{words.scores}</legend>
          {scoreNames.map((name, k) => (
            <NumberControl
              key={name}
              id={`${id}-${name}`}
              label={`z${k + 1}`}
              value={values[name]}
              {...rules[name]}
              step={0.1}
              slide={[-5, 5]}
              set={(value) => set({ [name]: value })}
            />
          ))}
        </fieldset>
      }
    />
  );
}
