import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Strides } from '../../kit/controls/Strides.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { DecayPicture } from './DecayPicture.tsx';
import { decayFrame } from './frame.ts';
import { decaySpec, lastUpdate, rules } from './settings.ts';
import { Weights } from './Weights.tsx';
import * as words from './words.ts';

const written = { half: '½λw²', whole: words.wAsInKeras } as const;

/** F14.4: L2 takes a share of every weight, L1 the same amount. */
export default function WeightDecay({ id }: { readonly id: string }) {
  const stage = useStage(stopsOf(decaySpec(id), words.update));
  const { values, set, awake, cursor, jump, highlight } = stage;
  const frame = decayFrame(cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings decay"
      sentence={frame.sentence}
      picture={<DecayPicture {...{ frame, highlight }} />}
      line={
        <>
          <Totals of={{ updates: cursor }}>
            <Strides of={[10, 50]} last={lastUpdate} {...{ cursor, awake, jump }} />
          </Totals>
          {frame.decays.map(({ penalty, formula }) =>
            formula === undefined ? null : (
              <div key={penalty} class="of-penalty in-rows">
                <span>{penalty === 'L1' ? 'L1' : 'L2'}</span>
                <FormulaLine {...{ formula, highlight }} />
              </div>
            ),
          )}
          {/* Where there is no room for all, an update comes before what it leaves to be paid. */}
          {frame.decays.map(({ penalty, price }) => (
            <div key={penalty} class={cursor === 0 ? 'of-penalty price in-rows' : 'of-penalty price past in-rows'}>
              <span>{penalty === 'L1' ? 'L1' : 'L2'}</span>
              <FormulaLine formula={price} {...{ highlight }} />
            </div>
          ))}
        </>
      }
      own={<Weights {...{ id, frame }} />}
      settings={
        <>
          <SelectField
            label="L2 as"
            value={values.L2}
            names={rules.L2.names}
            {...{ written }}
            disabled={!awake}
            choose={(L2) => set({ L2 })}
          />
          <NumberControl
            id={`${id}-lambda`}
            label="λ"
            value={values.lambda}
            {...rules.lambda}
            step={0.01}
            set={(lambda) => set({ lambda })}
          />
          <NumberControl
            id={`${id}-rate`}
            label="η"
            value={values.rate}
            {...rules.rate}
            step={0.01}
            set={(rate) => set({ rate })}
          />
        </>
      }
    />
  );
}
