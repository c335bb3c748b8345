import { chainExperiment } from '../../../exercises/deep-gradients/chain.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { FirstGuess } from '../../kit/stage/FirstGuess.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { type Handed, mostLayers } from '../../kit/stage/to-workbench/handed.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ChainPicture } from './ChainPicture.tsx';
import { ChainTable } from './ChainTable.tsx';
import { chainFrame } from './frame.ts';
import { type ChainRules, chainSpec, rules, unitsOf, untils } from './settings.ts';
import * as words from './words.ts';

const titles = { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', 'leaky-relu': words.leakyReLU } as const;

interface Props {
  readonly id: string;
  /** The predictions that ask what is left of a gradient in the first layer of a long row, of sigmoids and of ReLUs. */
  readonly asks?: string | undefined;
}

/** F11.1: a gradient that goes back through a row of units is a product, with two factors more for each layer. */
export default function Chain({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(chainSpec(id), words.layer), held: useHolds(asks, untils) });
  const { values, set, highlight } = stage;
  const frame = chainFrame(stage.cursor, values);
  const { w, f } = values;
  const units = unitsOf(values.n);
  // A longer row than the workbench has layers.
  const handed: Handed | false = units <= mostLayers && {
    experiment: chainExperiment(f, Array<number>(units).fill(w)),
    update: 0,
    lacks: words.itsTargetLies,
  };
  return (
    <Stage
      stage={stage}
      handed={handed}
      class="step-figure keep-settings"
      sentence={frame.sentence}
      picture={<ChainPicture {...{ frame, highlight }} />}
      line={
        <div class="formulas of-chain in-rows">
          {frame.formulas.length > 0 ? null : <p class="standing">{words.lossChanges}</p>}
          {frame.formulas.map((formula) => (
            <FormulaLine key={formula.result.words} {...{ formula, highlight }} />
          ))}
          <FirstGuess first={stage.first} />
        </div>
      }
      own={
        <div class="chain-own">
          {frame.product === undefined ? null : (
            <div class="product">
              <p class="standing">
                <strong>{words.factorByFactor}</strong>
              </p>
              <FormulaLine formula={frame.product} highlight={highlight} />
            </div>
          )}
          <ChainTable {...{ id, highlight }} links={frame.links} />
        </div>
      }
      settings={
        <>
          <NumberControl
            id={`${id}-w`}
            label="w"
            value={values.w}
            {...rules.w}
            step={0.1}
            slide={[rules.w.min, rules.w.max]}
            set={(w) => set({ w })}
          />
          <NumberControl
            id={`${id}-n`}
            label={words.units}
            value={unitsOf(values.n)}
            {...rules.n}
            step={1}
            whole
            set={(n) => set({ n })}
          />
          <label class="field">
            <span>{words.curveF}</span>
            <select
              value={values.f}
              onChange={(event) =>
                set({ f: event.currentTarget.value as keyof typeof titles as ChainRules['f']['names'][number] })
              }
            >
              {rules.f.names.map((name) => (
                <option key={name} value={name}>
                  {titles[name]}
                </option>
              ))}
            </select>
          </label>
        </>
      }
    />
  );
}
