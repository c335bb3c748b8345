/** Expressions as readers type them: what is read, what is refused and where, and that text and graph are the same thing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isConstant, isOperation } from '../../src/engine/graph/graph.ts';
import { nodeOf, recordGraph } from '../../src/engine/graph/graph-run.ts';
import { slopeByNudging } from '../../src/engine/graph/nudge.ts';
import { readGraph } from '../../src/engine/validation/graph.ts';
import { readGraphText } from '../../src/notation/expression/graph-of.ts';
import { linesOf } from '../../src/notation/expression/parse.ts';
import { fromLink, textOfGraph, toLink } from '../../src/notation/expression/text.ts';
import { expression, printed, unplaced } from './expressions.ts';
import { malformed } from './malformed-expressions.ts';

/** @throws Error with what is wrong */
function graphOf(text: string) {
  const read = readGraphText(text);
  if (!read.ok) throw new Error(`${read.misread.at}: ${read.misread.says}`);
  return read.graph;
}

function resultOf(text: string): number | undefined {
  const graph = graphOf(text);
  return nodeOf(graph, recordGraph(graph), graph.nodes.at(-1)?.name ?? '').value;
}

describe('what binds how', () => {
  test.each([
    ['a = 2; b = 3; c = 4; a + b * c', 14],
    ['a = 2; b = 3; c = 4; (a + b) * c', 20],
    ['a = 2; b = 3; c = 4; a - b - c', -5],
    ['a = 2; b = 3; c = 4; a - (b - c)', 3],
    ['a = 24; b = 3; c = 4; a / b / c', 2],
    ['a = 24; b = 3; c = 4; a / b * c', 32],
    ['a = 3; -a^2', -9],
    ['a = 3; (-a)^2', 9],
    ['a = 3; 2 * -a', -6],
    ['a = 3; a - -a', 6],
    ['a = 2; (a^3)^2', 64],
    ['a = 2; a^-2', 0.25],
    ['a = 2; a^(-2)', 0.25],
    ['a = 2; 1 / a', 0.5],
    ['a = 2; b = 5; max(a, b, 3) - relu(a - b)', 5],
    ['x = 1; ln(exp(x)) + log(exp(x))', 2],
    ['x = 0; sigmoid(x) + tanh(x) + σ(x)', 1],
    ['q = x + y; x = 3', undefined],
  ])('%s is %d', (text, value) => {
    if (value === undefined) expect(() => resultOf(text)).toThrow(/used before/);
    else expect(resultOf(text)).toBeCloseTo(value, 12);
  });

  test.each([
    ['x × y', 'x*y'],
    ['x · y − z', 'x*y-z'],
    ['x ÷ y', 'x/y'],
    ['x²', 'x^2'],
    ['x⁻¹', 'x^-1'],
    ['x ** 2', 'x^2'],
    ['٣ * x', '3*x'],
    ['.5 * x', '0.5*x'],
    ['1e-3 * x', '0.001*x'],
    ['x = 2\r\nx * x', 'x=2;x*x'],
    ['x\u200b * y', 'x*y'],
  ])('%s is read as %s', (typed, plain) => expect(graphOf(typed)).toEqual(graphOf(plain)));

  test('a name keeps its number, and the others begin at 1, 2, 3', () => {
    expect(graphOf('b = -2.5; a * b + c * a').nodes.filter((node) => !isOperation(node))).toEqual([
      { name: 'b', value: -2.5 },
      { name: 'a', value: 1 },
      { name: 'c', value: 2 },
    ]);
  });

  test('no part is named as a number of the reader’s is', () => {
    const names = graphOf('u1 = 2; f = 3; u1 * f + f * f + u1').nodes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('ReLU has slope 0 at 0', () => {
    const graph = graphOf('x = 0; relu(x)');
    expect(nodeOf(graph, recordGraph(graph), 'x').gradient).toBe(0);
  });
});

describe('what cannot be read is refused where it stands, with what was expected', () => {
  test('there are more than thirty kinds', () => expect(Object.keys(malformed).length).toBeGreaterThan(30));

  test.each(Object.entries(malformed))('%j', (text, [at, says]) => {
    const read = readGraphText(text);
    expect(read.ok ? read.graph : [read.misread.at + 1, read.misread.says]).toEqual([at, says]);
  });

  test('a text that is too long, has too many operations or too many brackets', () => {
    const refused = (text: string) => {
      const read = readGraphText(text);
      return read.ok ? '' : read.misread.says;
    };
    expect(refused('x+'.repeat(1500))).toMatch(/too long: expected at most 2,000 characters/);
    expect(refused(`x${'*x'.repeat(101)}`)).toMatch(/more than 100 operations: expected at most as many/);
    expect(refused(`${'('.repeat(60)}x*x${')'.repeat(60)}`)).toMatch(/expected no more than 50 brackets/);
    expect(refused(`${'-'.repeat(60)}x`)).toMatch(/expected fewer signs/);
  });

  test('any text has an answer, and a place that lies in it', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'xyz12.,;=+-*/^() \nmaxtanhσ²−{}[]!"\'#&%<>'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (text) => {
        const read = readGraphText(text);
        if (read.ok) {
          const problems: never[] = [];
          expect(readGraph(read.graph, { path: '', problems })).toEqual(read.graph);
          return;
        }
        const { at, end, says } = read.misread;
        expect(0 <= at && at <= end && end <= text.length).toBe(true);
        expect(says).toMatch(/expected .*\.$/s);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('text and graph are the same thing', () => {
  test('what is printed is read as what was printed', () => {
    fc.assert(
      fc.property(expression, (its) => {
        const [line] = linesOf(printed(its));
        expect(unplaced(line?.is as never)).toEqual(unplaced(its));
      }),
      { numRuns: 500 },
    );
  });

  test('a graph that is written out, its numbers included, is read as the same graph', () => {
    fc.assert(
      fc.property(expression, (its) => {
        const read = readGraphText(printed(its));
        if (!read.ok) return;
        const { graph } = read;
        const again = graphOf(textOfGraph(graph));
        // Constants of one value are told apart by signs that are not seen, in the order in which they come.
        const sorted = (nodes: typeof graph.nodes) =>
          nodes.map((node) => JSON.stringify(node).replaceAll(/\p{Cf}/gu, '')).sort();
        expect(sorted(again.nodes)).toEqual(sorted(graph.nodes));
      }),
      { numRuns: 300 },
    );
  });

  test('a link brings back the same graph, and holds no comma', () => {
    fc.assert(
      fc.property(expression, (its) => {
        const text = `k = -2.5\n${printed(its)} + k`;
        expect(toLink(text)).not.toMatch(/[,&#%\s]/);
        expect(readGraphText(fromLink(toLink(text)))).toEqual({
          ok: true,
          graph: graphOf(text),
        });
      }),
      { numRuns: 300 },
    );
  });
});

test('the gradients of any expression are those that nudging finds', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      expression,
      // No two alike and none 0: where a maximum has no slope, a nudge finds the mean of two.
      fc.array(
        fc.nat(10_000).map((n) => 2 * Math.sin(n + 1)),
        { minLength: 4, maxLength: 4 },
      ),
      (its, at) => {
        const read = readGraphText(printed(its));
        if (!read.ok) return;
        const nodes = read.graph.nodes.map((node, k) =>
          isOperation(node) || isConstant(node) ? node : { ...node, value: (at[k % 4] as number) + k / 97 },
        );
        const graph = { ...read.graph, nodes };
        const record = recordGraph(graph);
        if (record.fault) return;
        // Beside a large number a nudge of a small one is lost.
        if (nodes.some(({ name }) => Math.abs(nodeOf(graph, record, name).value ?? 0) > 1e5)) return;
        for (const [k, node] of nodes.entries()) {
          if (isOperation(node) || isConstant(node)) continue;
          const { gradient } = nodeOf(graph, record, node.name);
          const slopes = [1e-5, 2e-5].map((by) => slopeByNudging(graph, k, by));
          const [one, two] = slopes as [number, number];
          // At a kink, and where numbers are too large to be nudged, two nudges do not agree with each other.
          if (gradient === undefined || !(Math.abs(one - two) <= 1e-5 * Math.max(1, Math.abs(one)))) continue;
          expect(Math.abs(gradient - one)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(one)));
          compared++;
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});
