/** F15.4: how often two trained networks name shifted test digits right; the shares were measured in the lab's own code. */
import type { ShiftRun } from '../../../exercises/cnn/recorded.ts';
import { formatNumber } from '../../../notation/format.ts';
import * as words from './words.ts';

export type Recorded = Readonly<Record<ShiftRun, readonly (readonly number[])[]>>;

export interface Curve {
  readonly run: ShiftRun;
  /** For each shift that is known the mean over the seeds, and what each seed has. */
  readonly means: readonly number[];
  readonly seeds: readonly (readonly number[])[];
}

export interface ShiftFrame {
  readonly shift: number;
  readonly curves: readonly Curve[];
  readonly sentence: string;
}

export const runNames = { dense: 'dense', cnn: 'convolutional' } as const;

/** What is known after some pixels: everything up to there. */
export function shiftFrame(shift: number, recorded: Recorded): ShiftFrame {
  const curves = (['cnn', 'dense'] as const).map((run): Curve => {
    const seeds = recorded[run].map((shares) => shares.slice(0, shift + 1));
    return { run, seeds, means: (seeds[0] ?? []).map((_, k) => meanOf(seeds.map((shares) => shares[k] as number))) };
  });
  const said = curves.map(({ run, means }) => words.networkNames(run, percent(means.at(-1) as number)));
  const where = shift === 0 ? words.digitsWhereTheyWere : words.shiftedRight(shift);
  return { shift, curves, sentence: words.right(where, said.join(' right, ')) };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const percent = (share: number) => `${formatNumber(100 * share, { significant: 3 })} %`;
