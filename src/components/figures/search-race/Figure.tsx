import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { raceFrame, raceOf, type Searched } from './frame.ts';
import { RacePicture } from './RacePicture.tsx';
import { raceSpec, rules } from './settings.ts';
import { Trials } from './Trials.tsx';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** Validation losses over both ranges, for the end. */
  readonly map: readonly (readonly number[])[];
}

/** F14.6: nine trials on a grid try three learning rates, nine random ones nine. */
export default function SearchRace({ id, map }: Props) {
  const stage = useStage(stopsOf(raceSpec(id), words.step));
  const { values, set, cursor } = stage;
  const seed = Math.floor(values.seed);
  const race = useMemo(() => raceOf(seed), [seed]);
  const frame = raceFrame(cursor, race, map);
  const [grid, random] = frame.searched as [Searched, Searched];
  const test = ({ best }: Searched) =>
    frame.tested && best !== undefined ? formatNumber(best.test, { significant: 3 }) : '?';
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings race"
      sentence={frame.sentence}
      picture={<RacePicture {...{ frame }} />}
      line={
        <Totals
          of={{
            'grid: rates tried': grid.rates,
            'test loss': test(grid),
            'random: rates tried': random.rates,
            'its test loss': test(random),
          }}
        />
      }
      own={<Trials {...{ id, frame }} />}
      settings={
        <NumberControl
          id={`${id}-seed`}
          label={words.seedOfTheRandom}
          value={seed}
          {...rules.seed}
          step={1}
          whole
          slide={[1, 100]}
          set={(next) => set({ seed: next })}
        />
      }
    />
  );
}
