/** F13.2: what a test says of patients, and how many are called sick at a threshold, rightly and wrongly. */
import { type ClassificationReport, classificationReport } from '../../../engine/metrics/classification-report.ts';
import { type ConfusionMatrix, confusionMatrix } from '../../../engine/metrics/confusion-matrix.ts';
import type { Remedy } from '../../../exercises/evaluation/remedies.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { ScreeningRules } from './settings.ts';
import * as words from './words.ts';

/** What the figure is given: who is sick, and what share "sick" gets under each remedy. */
export interface Screening {
  readonly sick: readonly boolean[];
  readonly shares: Readonly<Record<Remedy, readonly number[]>>;
}

/** A rate; where it has no formula, what stands in its place. */
export interface NamedFormula {
  readonly name: string;
  readonly formula: Formula | undefined;
  readonly instead?: string;
}

export interface ScreeningFrame {
  readonly step: number;
  readonly threshold: number;
  readonly remedy: Remedy;
  readonly shares: readonly number[];
  readonly sick: readonly boolean[];
  /** Rows: healthy, sick. Columns: called healthy, called sick. Undefined before they are counted. */
  readonly matrix: ConfusionMatrix | undefined;
  /** Undefined before the rates are worked out. */
  readonly report: ClassificationReport | undefined;
  /** Whether precisions are kept back, and how many are healthy of those who are called sick; then whether all rates are. */
  readonly keptBack: boolean;
  readonly allKeptBack: boolean;
  readonly formulas: readonly NamedFormula[];
  readonly sentence: string;
}

/** Rows are what a patient is, columns what the patient is called: 0 healthy, 1 sick. */
export const countedAt = (sick: readonly boolean[], shares: readonly number[], threshold: number): ConfusionMatrix =>
  confusionMatrix(
    sick.map(Number),
    shares.map((share) => (share >= threshold ? 1 : 0)),
    2,
  );

/** Below this threshold, a prediction asks what becomes of the precision. */
const askedFrom = 0.5;

/** What predictions still ask: the precision at lower thresholds, and the other rates where nobody is called sick. */
export interface AskedOfScreening {
  readonly lower?: string | undefined;
  readonly nobody?: string | undefined;
}

/** @param asked what is kept back until a prediction is made */
export function screeningFrame(
  { sick, shares: all }: Screening,
  step: number,
  { threshold, remedy }: SettingValues<ScreeningRules>,
  asked: AskedOfScreening = {},
): ScreeningFrame {
  const shares = all[remedy];
  const matrix = countedAt(sick, shares, threshold);
  const isNobodyCalled = matrix.every(([, called]) => called === 0);
  const keptBack = {
    lower: threshold < askedFrom ? asked.lower : undefined,
    nobody: isNobodyCalled ? asked.nobody : undefined,
  };
  const report = classificationReport(matrix);
  return {
    ...{ step, threshold, remedy, shares, sick },
    matrix: step >= 1 ? matrix : undefined,
    report: step >= 2 ? report : undefined,
    keptBack: keptBack.lower !== undefined,
    allKeptBack: keptBack.nobody !== undefined,
    formulas: step >= 2 ? formulasOf(matrix, report, keptBack) : [],
    sentence: sentenceOf(step, threshold, sick, matrix, report, keptBack),
  };
}

/** The four cells, by what became of the patients in them. */
export const cellsOf = (matrix: ConfusionMatrix) => {
  const [[cleared, alarmed], [missed, caught]] = matrix as unknown as [[number, number], [number, number]];
  return { cleared, alarmed, missed, caught };
};

function formulasOf(
  matrix: ConfusionMatrix,
  { accuracy, classes }: ClassificationReport,
  asked: AskedOfScreening,
): ScreeningFrame['formulas'] {
  const { cleared, alarmed, missed, caught } = cellsOf(matrix);
  const term = (name: string, value: number, words: string) => ownTerm(name, value, 'plain', words, name);
  const its = {
    caught: term('caught', caught, words.sickPatientsWho),
    missed: term('missed', missed, words.sickPatientsWhoAreCalled),
    alarmed: term('alarmed', alarmed, words.healthyPatientsWho),
    cleared: term('cleared', cleared, words.healthyPatientsWhoAreCalled),
  };
  const of = (name: string, value: number, ...parts: readonly RowPart[]): ScreeningFrame['formulas'][number] => ({
    name,
    formula: { result: ownTerm(name, value, 'plain', name), relation: '=', tokens: row(...parts) },
  });
  const [, sick] = classes;
  const everyone = ownTerm('n', cleared + alarmed + missed + caught, 'plain', words.allPatients);
  const kept = (name: string, prediction: string) => ({
    ...{ name, formula: undefined, instead: words.firstYourGuess(prediction) },
  });
  if (asked.nobody !== undefined) return [kept(words.accuracyAndRecall, asked.nobody)];
  const recall = of(words.recall, sick?.recall ?? 0, its.caught, ' ∕ (', its.caught, ' + ', its.missed, ')');
  // Accuracy would tell how many are alarmed, and with them the precision.
  if (asked.lower !== undefined) return [recall, kept(words.accuracyAndPrecision, asked.lower)];
  return [
    of(words.accuracy, accuracy, '(', its.caught, ' + ', its.cleared, ') ∕ ', everyone),
    recall,
    caught + alarmed === 0
      ? { name: words.precision, formula: undefined, instead: words.nothingToDivide }
      : of(words.precision, sick?.precision ?? 0, its.caught, ' ∕ (', its.caught, ' + ', its.alarmed, ')'),
  ];
}

function sentenceOf(
  step: number,
  threshold: number,
  sick: readonly boolean[],
  matrix: ConfusionMatrix,
  { accuracy, classes }: ClassificationReport,
  asked: AskedOfScreening,
): string {
  const { alarmed, missed, caught } = cellsOf(matrix);
  const ill = sick.filter(Boolean).length;
  const at = words.withTheThreshold(threshold);
  if (step === 0) return words.patientsOfThemSick(sick.length, ill);
  const found = words.found(at, caught, ill, missed);
  if (asked.lower !== undefined) return words.precisionAsked(found, asked.lower);
  if (step === 1) return words.counted(found, alarmed);
  if (asked.nobody !== undefined) return words.nobodyIsCalledSick(at, asked.nobody);
  const precision =
    caught + alarmed === 0 ? words.noPrecisionSinceNobody : words.precisionOf(classes[1]?.precision ?? 0);
  return words.accuracyOfTheSick(at, accuracy, classes[1]?.recall ?? 0, precision);
}
