/** F10.2: seven optimizers walk down the same valley, one update each a step; one of them is looked at closely. */
import type { OptimizerSpec } from '../../../engine/experiment.ts';
import { heightOf, type Lap, lapsOf, valley } from '../../../exercises/training-loop/laps.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula } from '../../../notation/notation.ts';
import { optimizerTitles } from '../../../notation/optimizer-titles.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { formulasOf, heightFormula } from './formulas.ts';
import { type RaceRules, racers } from './settings.ts';
import * as said from './words.ts';

export interface Racer {
  readonly spec: OptimizerSpec;
  readonly name: string;
  readonly followed: boolean;
  /** The points so far, the start first. */
  readonly way: readonly (readonly number[])[];
  /** The last lap that is a number. */
  readonly lap: Lap;
  readonly height: number;
  /** What it remembers, as words and numbers; "nothing" for plain steps. */
  readonly memory: string;
  /** The same in letters, to three digits, for a table. */
  readonly letters: string;
  /** Whether its numbers have grown beyond what is a number. */
  readonly ended: boolean;
}

export interface RaceFrame {
  readonly racers: readonly Racer[];
  readonly followed: Racer;
  /** Minus η times the gradient of the last update, from where it began: the way of steepest descent. */
  readonly downhill: { readonly from: readonly number[]; readonly by: readonly number[] } | undefined;
  /** The update of the followed one, in the steep direction and in the flat one. */
  readonly formulas: readonly { readonly name: string; readonly steps: readonly Formula[] }[];
  /** Where the followed one stands, as the function has it. */
  readonly height: Formula;
  readonly sentence: string;
}

/** All laps of all racers; a figure makes them once for its settings. */
export const lapsOfAll = (values: SettingValues<RaceRules>, last: number) =>
  racers(values).map((spec) => ({ spec, laps: lapsOf(spec, last) }));

export function raceFrame(
  all: ReturnType<typeof lapsOfAll>,
  step: number,
  { follow, show }: SettingValues<RaceRules>,
): RaceFrame {
  const its = all.map(({ spec, laps }): Racer => {
    const so = laps.slice(0, step + 1);
    const lap = so.at(-1) as Lap;
    return {
      ...{ spec, lap },
      name: optimizerTitles[spec.kind],
      followed: spec.kind === follow,
      way: so.map(({ point }) => point),
      height: heightOf(valley, lap.point),
      memory: memoryOf(lap, (name) => words[name]) || 'nothing',
      letters: memoryOf(lap, (name) => letters[name], 3) || 'nothing',
      ended: so.length < step + 1,
    };
  });
  const followed = its.find((racer) => racer.followed) as Racer;
  const laps = all.find(({ spec }) => spec.kind === follow)?.laps ?? [];
  const [before, lap] = followed.ended ? [] : [laps[step - 1], laps[step]];
  const gradient = lap?.gradient;
  return {
    racers: show === 'all' ? its : [followed],
    followed,
    downhill: before && gradient && { from: before.point, by: gradient.map((g) => 0 - followed.spec.learningRate * g) },
    formulas:
      before && lap
        ? [1, 0].map((i) => ({
            name: i === 1 ? said.steepDirection : said.flatDirection,
            steps: formulasOf(followed.spec, before, lap, i, step),
          }))
        : [],
    height: heightFormula(followed.lap),
    sentence: sentenceOf(followed, step, show === 'all'),
  };
}

const letters = { Velocity: 'v', Mean: 'm', Square: 'q' } as const;
const words = { Velocity: said.velocityV, Mean: said.meanOfGradientsM, Square: said.squaresOfGradientsQ } as const;

/** '' where there is none. */
function memoryOf({ memory }: Lap, called: (name: keyof typeof words) => string, significant = 4): string {
  const entries = (Object.keys(words) as (keyof typeof words)[]).flatMap((name) => {
    const values = memory[name]?.map((value) => formatNumber(value, { significant })).join(', ');
    return values === undefined ? [] : [`${called(name)} (${values})`];
  });
  return entries.join(said.and);
}

function sentenceOf({ name, lap, memory, height, ended }: Racer, step: number, all: boolean): string {
  if (step === 0) return said.atWhereTheLoss(all, name, height);
  const at = lap.point.map((value) => formatNumber(value)).join(', ');
  if (ended) return said.hasLeftThePicture(name);
  return said.standsAtWhere(name, at, height, memory);
}
