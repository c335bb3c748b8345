/** Runs that come from outside with weights that are no numbers, with scores that are not theirs, or damaged in any way. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fingerprint } from '../../../src/lab/protocol/fingerprint.ts';
import { FileError } from '../../../src/lab/session/file-error.ts';
import { readKept } from '../../../src/lab/session/read-kept.ts';
import { filesOf } from '../../../src/lab/session/run-files.ts';
import type { LabSession, TrainedRun } from '../../../src/lab/session/session.ts';
import { checkScores } from '../../../src/lab/session/true-scores.ts';
import { loadTensorFlow } from '../../../src/lab/worker/backend.ts';
import { run, settings } from '../small-data.ts';

let trained: TrainedRun;
let kept: { readonly id: string; readonly json: string; readonly weights: ArrayBuffer };

beforeAll(async () => {
  vi.stubGlobal('WebAssembly', undefined);
  const tensorFlow = await loadTensorFlow({ plain: '', simd: '' });
  vi.unstubAllGlobals();
  const result = await run(tensorFlow);
  trained = { ...result, id: 'k3-1-abc', name: 'Run', settings, backend: 'cpu', points: [], epochs: [] };
  kept = { id: trained.id, ...filesOf(trained) };
});

/** The kept run with some of its weights changed, and with the fingerprint of what they are now. */
function withWeights(change: (weights: Float32Array) => void) {
  const weights = kept.weights.slice(0);
  change(new Float32Array(weights));
  const json = kept.json.replaceAll(trained.fingerprint, fingerprint(weights));
  return { ...kept, json, weights };
}

test('a run that is whole is read', () => expect(readKept(kept)).toEqual(trained));

describe('weights that are no numbers, or lead to none, are refused', () => {
  test.each([
    ['not a number', Number.NaN, true],
    ['infinite', Number.NEGATIVE_INFINITY, true],
    ['the largest there is', 3.4e38, true],
    ['as large as training makes them', 50, false],
  ])('%s', (_, value, isRefused) => {
    const damaged = withWeights((weights) => weights.fill(value, 100, 103));
    expect(readKept(damaged) === undefined).toBe(isRefused);
  });

  test('large ones in two layers, of which each alone would do', () => {
    const damaged = withWeights((weights) => weights.fill(1e20));
    expect(readKept(damaged)).toBeUndefined();
  });
});

describe('damage of any kind', () => {
  // biome-ignore lint/suspicious/noExplicitAny: what is damaged has no type
  const replaced = (json: any, [at, ...rest]: readonly number[], by: unknown): any => {
    const keys = typeof json === 'object' && json !== null ? Object.keys(json) : [];
    const key = keys[(at ?? 0) % Math.max(1, keys.length)];
    if (key === undefined || at === undefined) return by;
    const inner = replaced(json[key], rest, by);
    return Array.isArray(json) ? json.with(Number(key), inner) : { ...json, [key]: inner };
  };

  test('throws nothing, and gives a whole run or none', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 6 }), fc.jsonValue(), fc.nat(), (path, value, cut) => {
        const json = JSON.stringify(replaced(JSON.parse(kept.json), path, value));
        for (const damaged of [
          { ...kept, json },
          { ...kept, json: kept.json.slice(0, cut % kept.json.length) },
          { ...kept, weights: kept.weights.slice(cut % 1000) },
          { ...kept, id: value },
          { json: value, weights: value },
          value,
        ]) {
          const read = readKept(damaged);
          if (read === undefined) continue;
          expect(read.id).toBe(kept.id);
          expect(Number.isFinite(read.test.accuracy) && Number.isFinite(read.trainingSeconds)).toBe(true);
        }
      }),
      { numRuns: 300 },
    ));
});

describe('scores that a file says', () => {
  const labels = Uint8Array.from({ length: 100 }, (_, n) => n % 10);
  const probabilities = Float32Array.from({ length: 1000 }, (_, k) =>
    k % 10 === Math.floor(k / 10) % 10 ? 0.91 : 0.01,
  );
  const ask = (async () => ({ probabilities, labels, indices: [], numbering: 'test' })) as unknown as LabSession['ask'];
  const session = { ask, remove: () => {} };
  const said = (accuracy: number, loss = 0.0943, count = 100) => ({ ...trained, test: { accuracy, loss, count } });

  test('that are those of the weights are taken', () =>
    expect(checkScores(session, said(1), 'a.json')).resolves.toBeUndefined());

  test('but for an image on the edge', () =>
    expect(checkScores(session, said(0.99), 'a.json')).resolves.toBeUndefined());

  test.each([
    [0.9, 0.0943, 100],
    [1, 2.3, 100],
    [1, 0.0943, 90],
  ])('accuracy %d, loss %d of %d images are refused, with what was found', async (accuracy, loss, count) => {
    const error = await checkScores(session, said(accuracy, loss, count), 'a.json').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).problem.expected).toMatch(/^100\.00 % of 100, and a loss of 0\.0943/);
  });
});
