/** A run as an answer key reads: every number with its name, the formula in symbols and in numbers, with chosen digits. */
import type { AnyExperiment } from '../../src/engine/envelope.ts';
import { faultOf } from '../../src/engine/trace/fault.ts';
import { eventAt, type TraceEvent } from '../../src/engine/trace/record.ts';
import type { Run } from '../../src/engine/trace/run.ts';
import { createRunOf } from '../../src/engine/trace/run-of.ts';
import { lstmNotation, recurrentNotation } from '../../src/notation/cells.ts';
import { convolutionNotation } from '../../src/notation/convolution.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import { type Digits, formatNumber, isRounded } from '../../src/notation/format.ts';
import { graphNotation } from '../../src/notation/graph.ts';
import { labelText } from '../../src/notation/label.ts';
import { anyDescentNotation } from '../../src/notation/network-descent.ts';
import { isTerm, type Notation, type Term, type Token } from '../../src/notation/notation.ts';

/** The words of each subject. A run is of the subject that its envelope says. */
const notations: { readonly [Kind in AnyExperiment['kind']]: (run: never) => Notation } = {
  dense: denseNotation,
  graph: graphNotation,
  convolution: convolutionNotation,
  recurrent: recurrentNotation,
  lstm: lstmNotation,
  descent: anyDescentNotation,
};

interface Wanted {
  readonly updates: number;
  readonly digits: Digits;
}

/** The table of one experiment, a line for each act of arithmetic. */
export function tableOf(given: AnyExperiment, { updates, digits }: Wanted): string {
  const run = createRunOf(given) as Run<never>;
  const notation = notations[given.kind](run as never);
  const lines: string[] = [];
  for (let u = 0; u < Math.min(updates, run.updates); u++) {
    const record = run.record(u);
    if (record.update !== u) break;
    const events = Array.from({ length: record.count }, (_, e) => eventAt(record, e));
    if (run.updates > 1) lines.push(`Update ${u + 1}`, '');
    lines.push(...passesOf(events, notation, digits));
    const fault = faultOf(record);
    if (fault === undefined) continue;
    lines.push(notation.fault(events.at(-1) as TraceEvent, u, digits));
    break;
  }
  return lines.join('\n').trimEnd();
}

/** The events of one update under the headings of their passes, in columns. */
function passesOf(events: readonly TraceEvent[], notation: Notation, digits: Digits): string[] {
  const passes = [...new Set(events.map(({ pass }) => pass))];
  return passes.flatMap((pass) => {
    const rows = events
      .filter((event) => event.pass === pass && Number.isFinite(event.value))
      .map((event) => rowOf(event, notation, digits));
    const width = (k: 0 | 1 | 2) => Math.min(72, Math.max(0, ...rows.map((row) => row[k].length)));
    const widths = [width(0), width(1), width(2)] as const;
    return [
      notation.pass(pass),
      ...rows.map(([name, symbols, numbers, value]) =>
        `  ${name.padEnd(widths[0])}  ${symbols.padEnd(widths[1])}  ${numbers.padEnd(widths[2])}  ${value}`.trimEnd(),
      ),
      '',
    ];
  });
}

type Row = readonly [name: string, symbols: string, numbers: string, value: string];

function rowOf(event: TraceEvent, notation: Notation, digits: Digits): Row {
  const { result, relation, tokens } = notation.formula(event);
  const symbols = written(tokens, ({ label }) => labelText(label));
  const numbers = written(tokens, ({ value }) => formatNumber(value, digits));
  const equals = isRounded(event.value, digits) ? '≈' : '=';
  return [
    labelText(result.label),
    `${relation} ${symbols}`,
    `= ${numbers}`,
    `${equals} ${formatNumber(event.value, digits)}`,
  ];
}

/** A formula in one line; what is raised stands behind ^. */
function written(tokens: readonly Token[], ofTerm: (term: Term) => string): string {
  const raised = (token: Token | undefined) => token?.raised === true;
  return tokens
    .map((token, k) => {
      const text = isTerm(token) ? ofTerm(token) : token.text;
      const opens = raised(token) && !raised(tokens[k - 1]);
      const closes = raised(token) && !raised(tokens[k + 1]);
      return `${opens ? '^(' : ''}${text}${closes ? ')' : ''}`;
    })
    .join('');
}
