import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Strides } from '../../kit/controls/Strides.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { CapacityPicture } from './CapacityPicture.tsx';
import { capacityFrame, drawnRun } from './frame.ts';
import { Moments } from './Moments.tsx';
import { capacitySpec, lastUpdate, rules, settingsOf, untils } from './settings.ts';
import * as words from './words.ts';

const written = {
  nothing: words.noCure,
  L2: 'L2, λ = 0.003',
  L1: 'L1, λ = 0.003',
  dropout: words.dropoutOfOneHalf,
  points: '200 points, not 40',
} as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
  /** Whether cures are offered, and what they do to the weights is counted. */
  readonly cures?: boolean | undefined;
}

/** F14.1: the same points, a network of any size: a loss that falls where it learns, and turns where it does not. */
export default function MoonsCapacity({ id, asks, cures = false }: Props) {
  const stage = useStage({ ...stopsOf(capacitySpec(id), words.update), held: useHolds(asks, untils) });
  const { values, set, awake, cursor, jump, highlight } = stage;
  const settings = settingsOf(values);
  const drawn = useMemo(() => drawnRun(settings), [settings.units, settings.cure, settings.labels]);
  const frame = capacityFrame(drawn, cursor);
  const { now, turn } = frame;
  const loss = (value: number) => formatNumber(value, { significant: 3 });
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings moons"
      handed={{ experiment: drawn.run.experiment, update: cursor }}
      sentence={frame.sentence}
      picture={<CapacityPicture {...{ frame, highlight }} points={drawn.run.experiment.data} go={jump} />}
      line={
        <>
          <Totals of={{ training: loss(now.measured.training.loss), validation: loss(now.measured.validation.loss) }}>
            <Strides of={[10, 100]} last={lastUpdate} {...{ cursor, awake, jump }}>
              <button
                type="button"
                disabled={!awake}
                aria-disabled={turn.update === cursor}
                onClick={() => jump(turn.update)}
              >
                {words.toTheLowest(turn.update)}
              </button>
            </Strides>
          </Totals>
          <div class="in-rows">
            <FormulaLine formula={frame.gap} highlight={highlight} />
          </div>
        </>
      }
      own={<Moments {...{ id, frame, cures }} />}
      settings={
        <>
          <NumberControl
            id={`${id}-units`}
            label={words.hiddenUnits}
            value={settings.units}
            {...rules.units}
            step={1}
            whole
            slide={[1, 64]}
            set={(units) => set({ units })}
          />
          {cures ? (
            <SelectField
              label={words.cure}
              value={values.cure}
              names={rules.cure.names}
              {...{ written }}
              disabled={!awake}
              choose={(cure) => set({ cure })}
            />
          ) : null}
          <SelectField
            label={words.labels}
            value={values.labels}
            names={rules.labels.names}
            written={{ true: words.asThey }}
            disabled={!awake}
            choose={(labels) => set({ labels })}
          />
        </>
      }
    />
  );
}
