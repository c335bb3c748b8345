/**
 * Everything Figure 1.1 draws at one moment: a unit multiplies, adds and compares. Every number is the engine's. A threshold θ
 * is a bias of −θ seen from the other side: the same unit with bias 0 gives the sum that is compared with θ.
 */
import type { Experiment } from '../../../engine/experiment.ts';
import { forwardTrace } from '../../../engine/forward-trace.ts';
import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import type { TraceEvent } from '../../../engine/trace/record.ts';
import { spokenActs } from '../../../notation/dense/acts.ts';
import type { DenseNotation } from '../../../notation/dense/make.ts';
import { singleUnitNotation } from '../../../notation/dense/single-unit.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { row } from '../../../notation/own-term.ts';
import type { Reading } from '../../kit/diagram/network-frame.ts';
import { withEdits } from '../../kit/stage/useSteps.ts';

export type Form = 'threshold' | 'bias';

export interface Line {
  readonly act: 'multiply' | 'add' | 'compare';
  readonly event: TraceEvent;
  readonly formula: Formula;
  readonly state: 'done' | 'now' | 'todo';
}

export interface PerceptronFrame {
  readonly form: Form;
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
  readonly written: string | undefined;
  readonly sentence: string;
}

/** How many acts decide: one product for each input, one sum, one comparison. */
export const actsOf = ({ network }: Experiment) => network.inputs + 2;

/** @param done how many acts have happened */
export function perceptronFrame(experiment: Experiment, done: number, form: Form, digits: Digits): PerceptronFrame {
  const { network, data } = experiment;
  const x = data.inputs[0] ?? [];
  const decided = forwardTrace(network, x);
  const summed = form === 'bias' ? decided : forwardTrace(withEdits(experiment, { 'b.1.0': 0 }).network, x);
  // Products and sum as the form has them; the comparison is the unit's own.
  const events = [...summed.slice(0, -1), ...decided.slice(-1)];
  const notation = singleUnitNotation(spokenActs(experiment), form);
  const bias = network.layers[0]?.bias[0] as number;
  const bound: Reading = { cell: { quantity: 'bias', index: [1, 0] }, value: form === 'threshold' ? 0 - bias : bias };
  const z = summed.at(-2)?.value as number;
  const lines = events.map((event, k): Line => {
    const act = event.kind === 'multiply' ? 'multiply' : event.kind === 'weightedSum' ? 'add' : 'compare';
    const formula = formulaOf(act, event, { form, z, bound, notation });
    return { act, event, formula, state: k === done - 1 ? 'now' : k < done ? 'done' : 'todo' };
  });
  const written = (cell: Cell): Reading => {
    const line = lines.find(({ event }) => cellName(event.write) === cellName(cell));
    return { cell, value: line === undefined || line.state === 'todo' ? undefined : line.event.value };
  };
  const last = lines[done - 1];
  return {
    form,
    digits,
    notation,
    inputs: x.map((value, i) => ({ cell: { quantity: 'a', index: [0, 0, i] }, value })),
    weights: x.map((_, i) => ({
      cell: { quantity: 'weights', index: [1, 0, i] },
      value: network.layers[0]?.weights[0]?.[i],
    })),
    bound,
    products: x.map((_, i) => written({ quantity: 'product', index: [0, 1, 0, i] })),
    sum: written({ quantity: 'z', index: [0, 1, 0] }),
    output: written({ quantity: 'a', index: [0, 1, 0] }),
    lines,
    written: last && cellName(last.event.write),
    sentence: last
      ? sentenceOf(last, { form, digits, notation, bound: bound.value as number })
      : startSentence(experiment, digits),
  };
}

interface Comparing {
  readonly form: Form;
  readonly z: number;
  readonly bound: Reading;
  readonly notation: DenseNotation;
}

function formulaOf(act: Line['act'], event: TraceEvent, { form, z, bound, notation }: Comparing): Formula {
  const formula = notation.formula(event);
  if (act === 'multiply' || (act === 'add' && form === 'bias')) return formula;
  // In the threshold form the bias is none of the summands.
  if (act === 'add') return { ...formula, tokens: formula.tokens.slice(0, -2) };
  const sum = notation.term(event.reads[0] as Cell, z);
  const limit: Term | string = form === 'threshold' ? notation.term(bound.cell, bound.value as number) : '0';
  return { result: formula.result, relation: '=', tokens: row('1 if ', sum, ' ≥ ', limit, ', else 0') };
}

function sentenceOf(
  { act, event, formula }: Line,
  { form, digits, notation, bound }: Pick<PerceptronFrame, 'form' | 'digits' | 'notation'> & { bound: number },
): string {
  const show = (value: number) => formatNumber(value, digits);
  const value = show(event.value);
  if (act === 'multiply') {
    const [weight, input] = event.readValues.map(show);
    return `Multiply: ${notation.words(event.reads[0] as Cell)}, ${weight}, times ${notation.words(event.reads[1] as Cell)}, ${input}, is ${value}.`;
  }
  if (act === 'add') return `Add: the products${form === 'bias' ? ' and the bias' : ''} give z, ${value}.`;
  const z = (formula.tokens[1] as { value: number }).value;
  const limit = form === 'threshold' ? `the threshold, ${show(bound)}` : '0';
  return `Compare: z, ${show(z)}, ${event.value === 1 ? 'reaches' : 'is below'} ${limit}. The output is ${value}: the light is ${event.value === 1 ? 'on' : 'off'}.`;
}

function startSentence({ data }: Experiment, digits: Digits): string {
  const inputs = (data.inputs[0] ?? []).map((x) => formatNumber(x, digits)).join(' and ');
  return `The inputs ${inputs} are in place. Nothing is computed yet.`;
}
