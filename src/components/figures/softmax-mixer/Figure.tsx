import { formatNumber, notYet } from '../../../notation/format.ts';
import { More } from '../../kit/controls/More.tsx';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { StepFigure } from '../../kit/stage/StepFigure.tsx';
import { useHighlight } from '../../kit/stage/useHighlight.ts';
import { useSettings } from '../../kit/stage/useSettings.ts';
import { ReadingTable } from '../../kit/table/ReadingTable.tsx';
import { mixerFrame } from './frame.ts';
import { mixerSpec, rules } from './settings.ts';

const scoreNames = ['z1', 'z2', 'z3'] as const;

/** F5.3: raising one score lowers all other shares. */
export default function SoftmaxMixer({ id, step }: { readonly id: string; readonly step: number }) {
  const steps = useSettings(mixerSpec(id, step));
  const highlight = useHighlight(id);
  const { values, set } = steps;
  const frame = mixerFrame(steps.step, values);
  const opened = mixerSpec(id).opened.values;
  const used = (['c', 't', 'way'] as const).some((name) => values[name] !== opened[name]);
  const written = (value: number | undefined) => (value === undefined ? notYet : formatNumber(value));
  const add = (by: number) => {
    const c = values.c + by;
    if (c >= rules.c.min && c <= rules.c.max) set({ c });
  };
  return (
    <StepFigure
      steps={steps}
      unit="step"
      sentence={frame.sentence}
      picture={
        <ul class="shares">
          {frame.rows.map(({ name, score, share }) => (
            <li key={name}>
              <span class="share-name">
                {name}, score {formatNumber(score, { significant: 6 })}
              </span>
              <svg viewBox="0 0 200 18" preserveAspectRatio="none" aria-hidden="true">
                <rect class="whole" x="0.5" y="0.5" width="199" height="17" />
                {share === undefined || Number.isNaN(share) ? null : (
                  <rect class="share" x="0" y="0" width={Math.round(share * 20_000) / 100} height="18" />
                )}
              </svg>
              <span class="sym-a">{written(share)}</span>
            </li>
          ))}
        </ul>
      }
      table={
        <ReadingTable
          id={id}
          rows={[
            ...frame.rows.flatMap(({ name, score, exponent, exponential, share }) => [
              { symbol: `z of ${name}`, words: 'score, with what was added', value: score },
              { symbol: `s of ${name}`, words: 'what e is raised to', value: exponent },
              { symbol: `e to the s, ${name}`, words: 'exponential', value: exponential },
              { symbol: `p of ${name}`, words: 'share', value: share },
            ]),
            { symbol: 'sum', words: 'of the exponentials', value: frame.total },
          ]}
        />
      }
      settings={
        <fieldset class="scores">
          <legend>Scores</legend>
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
    >
      <div class="step">
        <p class="standing">
          <strong>{['Scores', 'Exponentials', 'Their sum', 'Shares'][frame.step]}</strong>
        </p>
        <div class="formulas">
          {frame.formulas.map((formula) => (
            <FormulaLine key={formula.result.words} formula={formula} highlight={highlight} />
          ))}
        </div>
      </div>
      <More summary="More settings" used={used}>
        <div class="spread">
          <div class="add">
            <NumberControl
              id={`${id}-c`}
              label="Add to all: c"
              value={values.c}
              {...rules.c}
              step={1}
              set={(c) => set({ c })}
            />
            {[-1, 1, 1000].map((by) => (
              <button key={by} type="button" onClick={() => add(by)} disabled={!steps.awake}>
                {by > 0 ? `+${by}` : `−${-by}`}
              </button>
            ))}
          </div>
          <NumberControl
            id={`${id}-t`}
            label="Temperature T"
            value={values.t}
            {...rules.t}
            step={0.1}
            slide={[0.1, 5]}
            set={(t) => set({ t })}
          />
          <label class="field">
            <span>How it is computed</span>
            <select
              value={values.way}
              onChange={(event) => set({ way: event.currentTarget.value === 'shifted' ? 'shifted' : 'straight' })}
            >
              <option value="straight">straight from the formula</option>
              <option value="shifted">subtract the largest first</option>
            </select>
          </label>
        </div>
      </More>
    </StepFigure>
  );
}
