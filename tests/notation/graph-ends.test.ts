/** Where a graph cannot be computed to its end, the reason is said in words, with the name of the part; no exponent has a name. */
import { expect, test } from 'vitest';
import { createGraphRun } from '../../src/engine/graph/graph-run.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { graphFrom } from '../../src/exercises/computational-graphs/read.ts';
import { defaultDigits } from '../../src/notation/format.ts';
import { graphNotation } from '../../src/notation/graph.ts';

function stepped(text: string) {
  const run = createGraphRun(graphFrom(text));
  const record = run.record(0);
  return { notation: graphNotation(run), record };
}

test.each([
  ['x = 0; 1 / x', 'The node f is a division by zero: the node x is 0.'],
  ['x = 0; y = 3; q = x^-2; y * q', 'The node q is a division by zero: the node x is 0.'],
  ['x = 0; ln(x)', 'The node f is the logarithm of the node x, 0: only numbers above 0 have one.'],
  ['x = -2; ln(x)', 'The node f is the logarithm of the node x, −2: only numbers above 0 have one.'],
])('%s: %s', (text, says) => {
  const { notation, record } = stepped(text);
  const end = notation.fault(eventAt(record, record.count - 1), record.update, defaultDigits);
  expect(end).toBe(`The run ends here. ${says} With another number it would go on.`);
});

test('what is only too large is no division by zero', () => {
  const { notation, record } = stepped('x = 1e200; x^2');
  expect(notation.fault(eventAt(record, record.count - 1), record.update, defaultDigits)).toContain('too large');
});

test.each(['x = 2; 1 / x', 'x = 2; x^5', 'x = 2; x^-3'])('%s is stepped with its exponent as a number', (text) => {
  const { notation, record } = stepped(text);
  for (let k = 0; k < record.count; k++)
    expect(JSON.stringify(notation.formula(eventAt(record, k)))).not.toContain('"base":"n"');
});
