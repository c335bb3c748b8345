/** Everything Figure 1.1 draws at one moment: a unit multiplies, adds and compares. Every number is that of its run. */

import type { Experiment } from '../../../engine/experiment.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { eventAt, type TraceEvent, valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { type UnitForm, unitFormOf } from '../../../engine/trace/unit-run.ts';
import { asWritten } from '../../../language.ts';
import type { DenseNotation } from '../../../notation/dense/make.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import { leftOverSaid, nearTieSaid } from '../../../notation/left-over.ts';
import { type Formula, isTerm } from '../../../notation/notation.ts';
import type { Reading } from '../../kit/diagram/network-frame.ts';
import { unitNotation } from '../../kit/stage/subjects/unit.ts';
import * as words from './words.ts';

export interface Line {
  readonly act: 'multiply' | 'add' | 'compare';
  readonly event: TraceEvent;
  readonly formula: Formula;
  readonly state: 'done' | 'now' | 'todo';
}

export interface PerceptronFrame {
  readonly form: UnitForm;
  readonly digits: Digits;
  readonly notation: DenseNotation;
  readonly inputs: readonly Reading[];
  readonly weights: readonly Reading[];
  /** θ or b, by the form. */
  readonly bound: Reading;
  readonly products: readonly Reading[];
  readonly sum: Reading;
  readonly output: Reading;
  readonly lines: readonly Line[];
  /** The cell that the last step wrote. */
  readonly written: Cell | undefined;
  readonly sentence: string;
}

const acts: Readonly<Record<string, Line['act']>> = { multiply: 'multiply', weightedSum: 'add', activate: 'compare' };

/** @param done how many acts have happened */
export function perceptronFrame(run: Run<Experiment>, done: number, digits: Digits): PerceptronFrame {
  const { experiment } = run;
  const record = run.record(0);
  const form = unitFormOf(run);
  const notation = unitNotation(run);
  const lines = Array.from({ length: record.count }, (_, k): Line => {
    const event = eventAt(record, k);
    const state = k === done - 1 ? 'now' : k < done ? 'done' : 'todo';
    return { act: acts[event.kind] as Line['act'], event, formula: notation.formula(event), state };
  });
  const reading = (quantity: Cell['quantity'], ...index: number[]): Reading => {
    const cell = { quantity, index };
    return { cell, value: valueIn(record, cell, done) };
  };
  const each = (of: (input: number) => Reading) => Array.from({ length: experiment.network.inputs }, (_, i) => of(i));
  const bound = reading('bias', 1, 0);
  const last = lines[done - 1];
  return {
    form,
    digits,
    notation,
    inputs: each((i) => reading('a', 0, 0, i)),
    weights: each((i) => reading('weights', 1, 0, i)),
    bound,
    products: each((i) => reading('product', 0, 1, 0, i)),
    sum: reading('z', 0, 1, 0),
    output: reading('a', 0, 1, 0),
    lines,
    written: last?.event.write,
    sentence: last
      ? sentenceOf(last, { form, digits, notation, bound: bound.value as number })
      : startSentence(experiment, digits),
  };
}

function sentenceOf(
  { act, event, formula }: Line,
  { form, digits, notation, bound }: Pick<PerceptronFrame, 'form' | 'digits' | 'notation'> & { bound: number },
): string {
  const show = (value: number) => formatNumber(value, digits);
  const value = show(event.value);
  if (act === 'multiply') {
    const [weight, input] = event.readValues.map(show);
    return words.multiplyTimes(
      notation.words(event.reads[0] as Cell),
      weight,
      notation.words(event.reads[1] as Cell),
      input,
      value,
    );
  }
  if (act === 'add') return words.addTheProductsGive(form, value, leftOverSaid(event.value, event.readValues));
  const z = formula.tokens.find(isTerm)?.value as number;
  const limit = form === 'threshold' ? words.threshold(show(bound)) : '0';
  const tie = form === 'threshold' ? nearTieSaid(z, bound) : '';
  // Rounded, it would look like the threshold that it does not reach.
  const shown = tie === '' ? show(z) : asWritten(z);
  return words.compareZTheOutput(shown, event.value, limit, value, tie);
}

function startSentence({ data }: Experiment, digits: Digits): string {
  const inputs = (data.inputs[0] ?? []).map((x) => formatNumber(x, digits)).join(words.and);
  return words.inputsAreInPlace(inputs);
}
