import { stopsOf } from '../../../player/settings.ts';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { percent, type Recorded, runNames, shiftFrame } from './frame.ts';
import { ShiftPicture } from './ShiftPicture.tsx';
import { shiftSpec, untils } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
  readonly recorded: Recorded;
  readonly png: string;
}

/** F15.4: filters that are used everywhere help with shifted digits, up to a point. */
export default function ShiftTest({ id, asks, recorded, png }: Props) {
  const stage = useStage({ ...stopsOf(shiftSpec(id), words.pixel), held: useHolds(asks, untils) });
  const frame = shiftFrame(stage.cursor, recorded);
  const totals = frame.curves.map(({ run, means }) => [
    run === 'cnn' ? 'convolutional' : 'dense',
    percent(means.at(-1) as number),
  ]);
  return (
    <Stage
      stage={stage}
      class="step-figure shift-test"
      sentence={frame.sentence}
      picture={<ShiftPicture {...{ id, frame, png }} />}
      line={<Totals of={Object.fromEntries(totals)} />}
      table={
        <div class="state">
          <ScrollTable
            label={words.sharesNamedRight(id)}
            heads={[words.networkSeed, ...(frame.curves[0]?.means ?? []).map((_, k) => `${k} px`)]}
          >
            {frame.curves.flatMap(({ run, seeds }) =>
              seeds.map((shares, seed) => (
                <tr key={`${run} ${seed}`}>
                  <th scope="row">
                    {runNames[run]}, {seed + 1}
                  </th>
                  {shares.map((share, k) => (
                    <td key={k}>{percent(share)}</td>
                  ))}
                </tr>
              )),
            )}
          </ScrollTable>
        </div>
      }
    />
  );
}
