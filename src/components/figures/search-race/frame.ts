/** F14.6: nine trials on a grid against nine at random; what was hidden from both comes last. */
import {
  bestOf,
  type Place,
  placesOf,
  ratesTried,
  type SearchName,
  searches,
  type Trial,
  trialAt,
  trialCount,
} from '../../../exercises/overfitting/search.ts';
import { formatNumber } from '../../../notation/format.ts';
import { lastStep, mapStep } from './settings.ts';
import * as words from './words.ts';

export interface Searched {
  readonly search: SearchName;
  /** Where all of its trials are, made or not. */
  readonly places: readonly Place[];
  /** The trials that have been trained. */
  readonly trials: readonly Trial[];
  readonly best: Trial | undefined;
  /** How many different learning rates were tried. */
  readonly rates: number;
}

export interface RaceFrame {
  readonly step: number;
  readonly searched: readonly Searched[];
  /** The validation losses over both ranges; undefined before all trials are made. */
  readonly map: readonly (readonly number[])[] | undefined;
  /** Whether the winners' test losses are told. */
  readonly tested: boolean;
  readonly sentence: string;
}

export interface Race {
  readonly places: Readonly<Record<SearchName, readonly Place[]>>;
  /** Trained when somebody comes to it. */
  trial(search: SearchName, k: number): Trial;
}

/** The trials of a race. */
export function raceOf(seed: number): Race {
  const places = { grid: placesOf('grid', seed), random: placesOf('random', seed) };
  const trained = new Map<string, Trial>();
  return {
    places,
    trial(search, k) {
      const name = `${search} ${k}`;
      const trial = trained.get(name) ?? trialAt(places[search][k] as Place);
      trained.set(name, trial);
      return trial;
    },
  };
}

export function raceFrame(step: number, race: Race, map: readonly (readonly number[])[]): RaceFrame {
  const searched = searches.map((search): Searched => {
    const trials = Array.from({ length: Math.min(step, trialCount) }, (_, k) => race.trial(search, k));
    return { search, places: race.places[search], trials, best: bestOf(trials), rates: ratesTried(trials) };
  });
  return {
    ...{ step, searched },
    map: step >= mapStep ? map : undefined,
    tested: step >= lastStep,
    sentence: sentenceOf(step, searched),
  };
}

const short = (value: number | undefined) => formatNumber(value ?? Number.NaN, { significant: 3 });

function sentenceOf(step: number, searched: readonly Searched[]): string {
  const [grid, random] = searched as [Searched, Searched];
  if (step === 0) return words.twoSearchesMayTry;
  if (step >= lastStep) return words.onPointsThatNobody(short(grid.best?.test), short(random.best?.test));
  if (step >= mapStep) return words.whatWasHidden;
  const [a, b] = [grid.trials.at(-1), random.trials.at(-1)];
  const count = (its: Searched) => `${its.rates} ${its.rates === 1 ? words.learningRateText : words.learningRates}`;
  const tried =
    grid.rates === random.rates ? words.eachHasTried(count(grid)) : words.theyHaveTried(count(grid), count(random));
  return words.trialTheGridGets(step, short(a?.validation), short(b?.validation), tried);
}
