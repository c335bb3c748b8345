/** Every figure of every lesson with numbers at the edge of what numbers are, as a hostile link brings them. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { goTo } from './harness-visit.ts';

const site = useSite();
const edges = ['1e308', '-1e308', '1e155', '5e-324', '-0'];

const run = (...targets: string[]) => [
  ...edges.flatMap((value) =>
    ['0', '1', '16', '40'].map(
      (cursor) => `1,${cursor},operation,${targets.map((target) => `${target}:${value}`).join()}`,
    ),
  ),
  // Of both signs: their sum is none.
  ...['16', '40'].map(
    (cursor) =>
      `1,${cursor},operation,${targets.map((target, k) => `${target}:${k % 2 === 0 ? '1.7e308' : '-1.7e308'}`).join()}`,
  ),
];
const stops = (...settings: string[]) =>
  ['0', '1', '2', '3'].flatMap((step) =>
    edges.map((value) => `1,${step},${settings.map((name) => `${name}:${value}`).join()}`),
  );

/** What links say of each figure. */
const figures: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  perceptron: { 'f1-1': run('w.1.0.0', 'w.1.0.1', 'b.1.0', 'x.0.0'), 'f1-2': run('w.1.0.0', 'w.1.0.1', 'b.1.0') },
  'perceptron-learning': {
    'f2-1': run('w.1.0.0', 'b.1.0', 'x.0.0', 'lr'),
    'f2-2': run('w.1.0.0', 'n', 'x.3.1', 'lr'),
  },
  xor: {
    'f3-1': run('w.1.0.0', 'w.1.0.1', 'b.1.0'),
    'f3-2': run('w.1.0.0', 'w.1.1.1', 'w.2.0.0', 'b.2.0'),
    'f3-3': run('w.1.0.0', 'w.1.1.0', 'b.1.1', 'w.2.0.1'),
    'f3-4': ['1,w:1e308', '1,-1', '1'],
  },
  'forward-pass': { 'f4-1': run('w.1.0.0', 'w.2.1.1', 'x.0.0'), 'f4-2': stops('in', 'h1', 'out') },
  activations: {
    'f5-1': stops('z'),
    'f5-2': stops('z'),
    'f5-3': stops('z1', 'z2', 'c', 't'),
    'f5-4': stops('view'),
  },
  loss: {
    'f6-1': run('w.1.0.0', 'b.1.0', 'x.1.0', 'y.2.0'),
    'f6-2': stops('z'),
    'f6-3': run('w.2.0.0', 'b.2.1', 'x.0.0'),
    'f6-4': stops('from'),
  },
  'gradient-descent': {
    'f7-1': run('p.0', 'c.1', 'c.2', 'lr'),
    'f7-2': run('p.0', 'lr'),
    'f7-3': run('p.0', 'p.1', 'q.0.0', 'lr'),
    'f7-4': stops('w'),
    'f7-5': run('p.0', 'p.1', 'lr'),
  },
  'deep-gradients': {
    'f11-1': stops('w', 'n'),
    'f11-2': stops('start'),
    'f11-3': stops('g1', 'limit'),
    'f11-4': stops('times', 'plus'),
    'f11-5': stops('patient'),
  },
  'training-loop': {
    'f10-1': stops('seed'),
    'f10-2': [...stops('plain', 'own'), ...['0.0001', '10'].map((rate) => `1,50,plain:${rate},own:${rate}`)],
    'f10-3': [...stops('rate'), ...['momentum', 'adam'].map((name) => `1,5000,rate:50,optimizer:${name},batch:1`)],
    'f10-4': stops('change'),
  },
  'computational-graphs': {
    'f8-1': run('n.0', 'n.1', 'n.4'),
    'f8-2': run('n.0', 'n.1'),
    'f8-3': [...run('n.0', 'n.2'), ...run('n.0', 'n.1').map((state) => `${state},as:multiply`)],
  },
  'mnist-lab': { 'f12-1': stops('row', 'col') },
  evaluation: { 'f13-2': stops('threshold'), 'f13-3': stops('k'), 'f13-4': stops('split') },
  overfitting: {
    'f14-1': stops('units'),
    'f14-2': stops('patience'),
    'f14-3': stops('rate', 'seed'),
    'f14-4': [...stops('lambda', 'rate'), '1,150,L2:half,lambda:1,rate:1', '1,150,L2:whole,lambda:1,rate:1'],
    'f14-6': stops('seed'),
  },
  cnn: {
    'f15-1': run('p.0.0.0', 'p.0.1.1', 'k.0.0.0.0', 'k.0.0.1.1', 'kb.0'),
    'f15-2': run('p.0.0.0', 'p.0.1.1', 'k.0.0.0.0', 'kb.0', 'lr'),
    'f15-5': run('k.0.0.0.0', 'k.0.0.1.1', 'kb.0'),
  },
  interpretability: { 'f16-2': stops('score'), 'f16-4': stops('target'), 'f16-5': stops('missing') },
  sequences: {
    'f17-1': run('x.1.0', 'w.0.0.0', 'u.0.0.0', 'y.0'),
    'f17-2': run('x.1.0', 'w.0.0.0', 'u.1.0.0', 'b.3.0', 'y.0'),
    'f17-3': stops('u', 'bias', 'n'),
  },
  backprop: {
    'f9-1': run('w.1.0.0', 'w.2.0.0', 'x.0.0', 'y.0.0', 'lr'),
    'f9-2': run('w.1.0.0', 'w.2.0.0', 'x.0.1', 'lr'),
    'f9-3': stops('e'),
    'f9-4': run('w.1.0.0', 'w.2.0.0', 'x.1.0'),
  },
};

/** Attributes of a figure that hold what is no number, and texts that a program has written and nobody reads. */
const faults = (page: Page, id: string) =>
  page.evaluate((its) => {
    const found: string[] = [];
    const figure = document.getElementById(its);
    for (const element of figure?.querySelectorAll('*') ?? [])
      for (const { name, value } of element.attributes)
        if (/\b(NaN|-?Infinity|undefined)\b/.test(value))
          found.push(`<${element.tagName} ${name}="${value.slice(0, 60)}">`);
    if (/\b(NaN|Infinity|undefined)\b/.test(figure?.innerText ?? '')) found.push('text');
    return found.slice(0, 3);
  }, id);

test.each(Object.entries(figures))('%s', async (lesson, its) => {
  const { page, problems } = await site.open(`lessons/${lesson}/`, { reducedMotion: 'reduce' });
  const wrong: string[] = [];
  for (const [id, states] of Object.entries(its)) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await goTo(page, `#${id}=1,0`);
    await page
      .locator(`#${id} astro-island:not([ssr]), astro-island:not([ssr]) #${id}`)
      .first()
      .waitFor({ state: 'attached' });
    for (const state of states) {
      await goTo(page, `#${id}=${state}`);
      // Whoever reads the link is loaded when there is one.
      await page.waitForTimeout(20);
      wrong.push(...(await faults(page, id)).map((fault) => `${id}=${state}: ${fault}`));
    }
  }
  expect(wrong).toEqual([]);
  expect(problems()).toEqual([]);
});
