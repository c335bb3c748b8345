import { useMemo } from 'preact/hooks';
import { starts } from '../../../exercises/interpretability/climb.ts';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { FoolPicture } from './FoolPicture.tsx';
import { climbed, foolFrame } from './frame.ts';
import { foolSpec, isEmpty, targetNames, untils } from './settings.ts';
import * as words from './words.ts';

const written = { 3: 'a 3', 7: 'a 7', 5: 'a 5' } as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F16.4: the same slopes, climbed by the pixels instead of the weights, make a network name whatever one likes. */
export default function FoolIt({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(foolSpec(id), words.step), held: useHolds(asks, untils) });
  const { values, set, awake, cursor, highlight } = stage;
  const all = useMemo(() => climbed(values), [values]);
  const isKept = stage.first !== undefined && isEmpty(values.start);
  const frame = foolFrame(cursor, values, all, isKept);
  const { now, target } = frame;
  const n = (value: number) => formatNumber(value, { significant: 3 });
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings fool-it"
      sentence={frame.sentence}
      picture={<FoolPicture {...{ frame, highlight }} />}
      line={
        <Totals
          of={{
            [`p of ${target}`]: isKept ? '?' : n(now.reading.probabilities[target] as number),
            'most changed pixel': n(now.most),
            'pixels in the mean': n(now.mean),
          }}
        />
      }
      settings={
        <>
          <SelectField
            label={words.beginWith}
            value={values.start}
            names={starts}
            {...{ written }}
            disabled={!awake}
            choose={(start) => set({ start })}
          />
          <SelectField
            label={words.shallBeRead}
            value={values.target}
            names={targetNames}
            disabled={!awake}
            choose={(to) => set({ target: to })}
          />
        </>
      }
    />
  );
}
