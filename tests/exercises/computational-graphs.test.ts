/** Lesson 8's keys against the fixture of worked examples, its links, and that nothing is told before it is asked. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layeredWith } from '../../src/components/figures/all-paths/menu.ts';
import { shows as allPaths } from '../../src/components/figures/all-paths/props.ts';
import { pathsCodec } from '../../src/components/figures/all-paths/settings.ts';
import { shows as gateHabits } from '../../src/components/figures/gate-habits/props.ts';
import { shows as twoNumberWires } from '../../src/components/figures/two-number-wires/props.ts';
import { graphSteps } from '../../src/components/kit/graph/graph-steps.ts';
import type { GraphSpec } from '../../src/engine/graph/graph.ts';
import { createGraphRun } from '../../src/engine/graph/graph-run.ts';
import { countPaths } from '../../src/engine/graph/paths.ts';
import { graphs } from '../../src/exercises/computational-graphs/graphs.ts';
import { exercises, prompts } from '../../src/exercises/computational-graphs/index.ts';
import { layeredGraph, layeredNamed } from '../../src/exercises/computational-graphs/layered.ts';
import { numbers } from '../../src/exercises/computational-graphs/numbers.ts';
import { microgradText } from '../../src/exercises/computational-graphs/published.ts';
import { gradientOf, graphFrom, valueAt } from '../../src/exercises/computational-graphs/read.ts';
import { graphEdits } from '../../src/notation/edits/graph.ts';
import { toLink } from '../../src/notation/expression/text.ts';
import { plainText } from '../../src/notation/rich.ts';
import { readLink } from '../../src/player/read-link.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { worked } from '../engine/oracles.ts';

const lesson = readFileSync('content/lessons/02-how-networks-learn/08-computational-graphs.mdx', 'utf8');
const rightOf = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);

describe('the keys are the published numbers', () => {
  const [product, neuron, tanh, staged, three, micrograd] = [
    worked('cs231n_xyz'),
    worked('cs231n_neuron'),
    worked('karpathy_neuron'),
    worked('cs231n_staged'),
    worked('cs231n_mulmax'),
    worked('micrograd_readme'),
  ];
  test.each([
    ['x8-2', [neuron.dot, neuron.f, neuron.ddot, neuron.dw[0], neuron.dw[1], neuron.dx[0], neuron.dx[1]]],
    ['x8-4', [staged.f, staged.dx, staged.dy]],
    ['x8-5', [three.x, three.y, three.z, three.w]],
    ['x8-7', [micrograd.g, micrograd.da, micrograd.db]],
  ] as const)('%s', (id, keys) => {
    const right = rightOf(id);
    expect(right).toHaveLength(keys.length);
    for (const [k, key] of (keys as readonly number[]).entries()) expect(right[k]).toBeCloseTo(key, 9);
  });

  test('the fork of Olah and the neuron of Karpathy, as the figures show them', () => {
    const olah = worked('olah');
    expect(['c', 'd', 'e'].map((name) => valueAt(graphs.fork, name))).toEqual([olah.c, olah.d, olah.e]);
    expect(['a', 'b'].map((name) => gradientOf(graphs.fork, name))).toEqual([olah.de_da, olah.de_db]);
    expect(valueAt(graphs.neuron, 'n')).toBeCloseTo(tanh.n, 9);
    expect(valueAt(graphs.neuron, 'o')).toBeCloseTo(tanh.o, 9);
    expect(gradientOf(graphs.neuron, 'b')).toBeCloseTo(tanh.b, 9);
    for (const [name, key] of [
      ['n', tanh.dn],
      ['x1', tanh.x1],
      ['w1', tanh.w1],
      ['x2', tanh.x2],
      ['w2', tanh.w2],
    ] as const)
      expect(gradientOf(graphs.neuron, name), name).toBeCloseTo(key, 9);
  });

  test('the product of a sum of cs231n, as the figure shows it', () => {
    expect(['z', 'x', 'y'].map((name) => gradientOf(graphs.product, name))).toEqual([
      product.dz,
      product.dx,
      product.dy,
    ]);
  });
});

describe('the predictions come out as computed', () => {
  test.each([
    ['p8-1', ['3']],
    ['p8-2', ['2']],
    ['p8-3', ['2']],
    ['p8-4', [String(countPaths(layeredGraph(2, 8)).byPaths)]],
  ] as const)('%s', (id, outcome) => expect(prompts[id].settle().right).toEqual(outcome));
});

describe('what is asked is not what the figure has just shown', () => {
  test.each([
    ['x8-1', ['z', 'x', 'y'], graphs.product],
    ['x8-3', ['n', 'x1', 'w1', 'x2', 'w2'], graphs.neuron],
  ] as const)('%s has other numbers, and new ones', (id, names, graph) => {
    const shown = names.map((name) => gradientOf(graph, name).toFixed(3));
    for (const key of rightOf(id)) expect(shown).not.toContain(key.toFixed(3));
    expect(exercises[id].settle(1).right).not.toEqual(exercises[id].settle(0).right);
  });
});

describe('mistakes', () => {
  const said = (id: keyof typeof exercises, answer: readonly (number | string)[]) =>
    exercises[id]
      .settle(0)
      .judge(answer.map(String))
      .lines?.map((line) => line?.say ?? '');

  test.each([
    ['x8-10', [9, 3, 3, -3], 3, /^That would be n itself/],
    ['x8-11', [3, -4, 16, -4, -4, -24], 3, /^That would be n itself/],
    ['x8-2', [1, 0.7310586, 0.2689414, '', '', '', ''], 2, /lacks to 1/],
    ['x8-15', [9, 4, 36, 36], 3, /path by path/],
    ['x8-15', [9, 4, 36, 9], 3, /^That many are the paths/],
  ] as const)('%s, %j: line %i is diagnosed', (id, answer, line, say) => expect(said(id, answer)?.[line]).toMatch(say));

  test('a slope that is wrong is carried on to what follows from it', () => {
    const slope = 0.25;
    const neuron = said('x8-3', [slope, -2 * slope, 3 * slope, 4 * slope, -slope]);
    for (const say of neuron?.slice(1) ?? []) expect(say).toMatch(/^That follows from your own numbers above/);
    const other = said('x8-2', [1, 0.7310586, 0.2689414, -0.2689414, -0.5378828, 0.5378828, -0.8068242]);
    for (const say of other?.slice(3) ?? []) expect(say).toMatch(/^That follows from your own numbers above/);
  });

  test('the program of the bug hunt keeps the gradient that arrives last, and no other suspect gives its number', () => {
    const { face, right } = exercises['x8-6'].settle(0);
    expect(face.input.kind).toBe('choose');
    expect(right).toEqual(['0']);
  });

  test.each([
    [['-3', '1'], 'right', /together 0/],
    [['-1', '0'], 'right', /together 0/],
    [['2', '1'], 'wrong', /same sign.*together 5/],
    [['5', '-1'], 'wrong', /value of e is 0.*together 4/],
    [['-4', '1'], 'wrong', /^Through c comes 2, through d comes −3: together −1\.$/],
  ] as const)('numbers that silence the fork: %j is %s', (answer, state, say) => {
    const verdict = exercises['x8-12'].settle(0).judge([...answer]);
    expect(verdict.state).toBe(state);
    expect(plainText(verdict.say)).toMatch(say);
  });
});

describe('the lesson', () => {
  const figures = { 'f8-1': twoNumberWires, 'f8-2': allPaths, 'f8-3': gateHabits } as const;
  const links = [...lesson.matchAll(/\]\((#f8-\d=(?:[^()\s]|\([^()]*\))*)\)|link: '(#f8-\d=[^']*)'/g)].map(
    ([, a, b]) => (a ?? b) as string,
  );

  test('has links into its figures', () => expect(links.length).toBeGreaterThan(30));

  test.each(links)('%s leads to a step that its figure has', (link) => {
    const id = link.slice(1, 5) as keyof typeof figures;
    const shows = figures[id];
    if (shows.kind !== 'subject') throw new Error('a figure of graphs steps a subject');
    const first = Object.values(shows.specs)[0] as GraphSpec;
    const read = readLink<GraphSpec, object>(
      link,
      {
        id,
        time: { kind: 'run', granularities: graphSteps },
        edits: graphEdits,
        values:
          id === 'f8-2'
            ? pathsCodec
            : { opened: {}, takes: () => false, read: () => ({ values: {}, notices: [] }), write: () => [] },
        views: [],
        isWritten: (view) => shows.written?.(view) !== undefined,
      },
      { cursor: 0, granularity: 'operation' },
      (view) => [((view === undefined ? undefined : shows.written?.(view)) ?? first) as GraphSpec],
    );
    expect(read?.notices).toEqual([]);
    const run = createGraphRun(read?.experiments[0] as GraphSpec);
    expect(read?.cursor).toBeLessThanOrEqual(run.plan(0).count);
  });

  test('draws the very expression of micrograd that it asks about', () => {
    const link = links.find((each) => each.includes('relu')) as string;
    const text = link.slice(link.indexOf('as:=') + 4);
    expect(text).toBe(toLink(microgradText.join('\n')));
    expect(graphFrom(text.replaceAll('!', ','))).toEqual(graphFrom(microgradText.join(';')));
  });

  test.each([...new Set([...lesson.matchAll(/<Number of="([^"]*)"/g)].map(([, of]) => of as string))])(
    'says %s, a number that the engine has',
    (of) => expect(Number.isFinite(textNumber(of, numbers).value)).toBe(true),
  );
});

/** What tells an outcome, in words or as a number that is asked for: nothing of it stands where it can be read before the guess. */
describe('nothing is told before it is asked', () => {
  const body = lesson.slice(lesson.indexOf('\n---', 4)).replaceAll(/<Reveal [\s\S]*?<\/Reveal>/g, '');
  const captions = [...body.matchAll(/caption="([^"]*)"/g)].map(([, caption]) => caption).join('\n');
  const headings = [...body.matchAll(/^#+ .*$/gm)].join('\n');
  /** The text that stands before a prompt. */
  const upTo = (id: string) => body.slice(0, body.indexOf(`<Prompt id="${id}"`));

  test.each([
    ['p8-1', upTo('p8-1'), /product ∂z|other factor|swap/],
    ['p8-2', upTo('p8-2'), /fork ∂b|\badd(s|ed|ing)? up\b|sum of (both|all)|\+=|across|both paths add/i],
    ['p8-3', body.replaceAll(/<Exercise[^>]*>/g, ''), /max gate ∂|routes?\b|all that arrives/i],
    ['p8-4', body, /by paths|"paths \d/],
    ['captions', captions, /\bsum\b|\badd|copies|swaps|routes|0\b/i],
    ['headings', headings, /\badd|copies|swaps|routes|sum\b/i],
  ])('%s', (_, text, telling) => expect(text).not.toMatch(telling));

  test('no figure opens where an outcome is seen: each stands before its backward pass', () => {
    for (const [file, cursor, graph] of [
      ['two-number-wires/TwoNumberWires', 2, graphs.product],
      ['all-paths/AllPaths', 0, graphs.fork],
      ['gate-habits/GateHabits', 2, graphs.product],
    ] as const) {
      const source = readFileSync(`src/components/figures/${file}.astro`, 'utf8');
      expect(source).toContain(`cursor={${cursor}}`);
      const forward = graph.nodes.filter((node) => 'op' in node).length;
      expect(cursor).toBeLessThanOrEqual(forward);
    }
  });

  test('the size that the guess is about has to be counted: no graph of the menu has its number', () => {
    const asked = prompts['p8-4'].settle().right[0];
    for (const { name } of layeredWith('fork'))
      expect(String(countPaths(layeredNamed(name) as GraphSpec).byPaths)).not.toBe(asked);
    // 2 · 2⁸ paths of a wire into each layer and one into the last gate.
    expect(asked).toBe(String(2 * 2 ** 8 * (8 + 1)));
  });

  test('no suspect of the bug hunt says what becomes of two gradients that arrive', () => {
    const { face } = exercises['x8-6'].settle(0);
    expect(JSON.stringify(face)).not.toMatch(/\badd(s|ed|ing)?\b|\+=|\bsum\b/i);
  });

  test('no link that stands before a prompt leads to the step that shows its outcome', () => {
    const cursors = (text: string, id: string) =>
      [...text.matchAll(new RegExp(`#${id}=1,(\\d+),[a-z]+(,as:[a-z]+)?`, 'g'))].map(([, cursor, as = '']) => [
        Number(cursor),
        as,
      ]);
    // The gradient of z is there from step 7 on, that of b from step 17.
    expect(cursors(upTo('p8-1'), 'f8-1').filter(([cursor, as]) => as === '' && Number(cursor) >= 7)).toEqual([]);
    expect(cursors(upTo('p8-2'), 'f8-2').filter(([cursor]) => Number(cursor) >= 17)).toEqual([]);
    expect(cursors(upTo('p8-3'), 'f8-3').filter(([cursor, as]) => as === ',as:max' && Number(cursor) > 2)).toEqual([]);
  });
});
