/** The pages in docs/engine say what the code does. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cellsPage, eventsPage } from '../../scripts/engine/docs.ts';
import { trace } from '../../scripts/engine/trace.ts';
import { functionKinds } from '../../src/engine/descent/descent.ts';
import { validateEnvelope } from '../../src/engine/envelope.ts';
import { operationNames } from '../../src/engine/graph/graph.ts';
import { initializationNames } from '../../src/engine/initialization.ts';
import { activationNames } from '../../src/engine/math/activations.ts';
import { lossNames } from '../../src/engine/math/losses.ts';
import { constantNames } from '../../src/engine/optimizers/optimizer.ts';
import { optimizerNames } from '../../src/engine/optimizers.ts';
import { subjectNames } from '../../src/engine/subjects.ts';
import { limits } from '../../src/engine/validate.ts';

const page = (name: string) => readFileSync(new URL(`../../docs/engine/${name}.md`, import.meta.url), 'utf8');

it('events.md is what scripts/engine/docs.ts writes', () => {
  expect(page('events')).toBe(eventsPage());
});

it('cells.md is what scripts/engine/docs.ts writes', () => {
  expect(page('cells')).toBe(cellsPage());
});

it('the README of the engine shows five events as the trace command prints them', () => {
  const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const [{ updates }] = JSON.parse(trace(['--events', path('content/experiments/mazur.json')]));
  const { events } = updates[0];
  const readme = readFileSync(path('src/engine/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| (\d+) \|.*$/gm)];
  expect(rows).toHaveLength(5);
  expect(readme).toContain(`five of its ${events.length} events`);
  for (const [row, index] of rows) {
    const { kind, reads, readValues, write, value } = events[Number(index)];
    expect(row).toBe(`| ${[index, kind, reads.join(', '), readValues.join(', '), write, value].join(' | ')} |`);
  }
});

it('the README of the engine names files that exist', () => {
  const readme = readFileSync(new URL('../../src/engine/README.md', import.meta.url), 'utf8');
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link as string);
  const missing = links.filter((link) => !existsSync(new URL(`../../src/engine/${link}`, import.meta.url)));
  expect([links.length > 10, missing]).toEqual([true, []]);
});

describe('experiment.md', () => {
  const blocks = [...page('experiment').matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) =>
    JSON.parse(json as string),
  );

  it('shows experiments of every kind that the engine accepts', () => {
    for (const json of blocks) {
      const validation = validateEnvelope(json);
      expect(validation.ok ? [] : validation.problems).toEqual([]);
    }
    expect(new Set(blocks.map(({ kind = 'dense' }) => kind))).toEqual(new Set(subjectNames));
  });
  it('names every activation, loss, optimizer, constant, initialisation and operation', () => {
    const names = [
      ...activationNames,
      ...lossNames,
      ...optimizerNames,
      ...constantNames,
      ...initializationNames,
      ...operationNames,
      ...functionKinds,
    ];
    for (const name of names) expect(page('experiment')).toContain(name);
  });
  it('names every field that is read: the answer to an unknown one lists them', () => {
    const layers = [{ units: 1, activation: 'linear', x: 1 }];
    const optimizer = { kind: 'sgd', learningRate: 1, x: 1 };
    const json = { network: { inputs: 1, layers, x: 1 }, data: { x: 1 }, training: { optimizer, x: 1 }, x: 1 };
    const validation = validateEnvelope(json);
    const problems = validation.ok ? [] : validation.problems.filter(({ path }) => path.endsWith('x'));
    expect(problems).toHaveLength(6);
    const names = problems.flatMap(({ expected }) => expected.replace(/^only |;.*$/g, '').split(', '));
    expect(names).toContain('clipNorm');
    for (const name of names) expect(page('experiment')).toMatch(new RegExp(`\\b${name}\\b`));
  });
  it('states the limits', () => {
    for (const limit of Object.values(limits)) expect(page('experiment')).toContain(limit.toLocaleString('en'));
  });
});
