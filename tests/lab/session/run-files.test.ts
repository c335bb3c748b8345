import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fingerprint } from '../../../src/lab/protocol/fingerprint.ts';
import type { LabNetwork } from '../../../src/lab/protocol/settings.ts';
import { chooseFiles } from '../../../src/lab/runs/choose-files.ts';
import { FileError } from '../../../src/lab/session/file-error.ts';
import { readFiles } from '../../../src/lab/session/read-files.ts';
import { fileName, filesOf } from '../../../src/lab/session/run-files.ts';
import { recordOf } from '../../../src/lab/session/run-record.ts';
import type { TrainedRun } from '../../../src/lab/session/session.ts';
import { readTensors, shapesOf } from '../../../src/lab/session/tensors.ts';
import { loadTensorFlow, type TensorFlow } from '../../../src/lab/worker/backend.ts';
import { run, settings } from '../small-data.ts';

let tensorFlow: TensorFlow;
let trained: TrainedRun;

beforeAll(async () => {
  vi.stubGlobal('WebAssembly', undefined);
  tensorFlow = await loadTensorFlow({ plain: '', simd: '' });
  vi.unstubAllGlobals();
  const result = await run(tensorFlow);
  const epoch = { epoch: 1, training: result.test, validation: result.test, samples: [[0.25, 0.75]] };
  trained = {
    ...result,
    id: 'k3-1-abc',
    name: 'Four or nine?',
    settings,
    backend: 'cpu',
    points: [{ epoch: 0.5, loss: 2.25, accuracy: 0.125 }],
    epochs: [epoch, { epoch: 2, training: result.test, samples: [] }],
  };
});

// biome-ignore lint/suspicious/noExplicitAny: a test looks into files as they are
type Json = Record<string, any>;
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const parsed = (): Json => JSON.parse(filesOf(trained).json);

/** The run's files read after one value of the JSON has been changed, at a path like `format` or `points.0.loss`. */
function readChanged(path?: string, value?: unknown, weights = trained.model.weights): TrainedRun {
  const json = path === '' ? value : parsed();
  const keys = path?.split('.') ?? [];
  const last = keys.pop();
  const place = keys.reduce((inner, key) => inner[key] as Json, json as Json);
  // A value that is undefined is left out.
  if (last) place[last] = value;
  return readFiles({ name: 'a.json', bytes: bytesOf(JSON.stringify(json)) }, { name: 'a.weights.bin', bytes: weights });
}

function problemOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a run written into files and read again', () => {
  test('is still the network of its best epoch, which is one of its epochs', () => {
    expect(readChanged('userDefinedMetadata.best', 1).best).toBe(1);
    expect(problemOf(() => readChanged('userDefinedMetadata.best', 7))?.expected).toBe('one of its epochs');
  });

  test.each(['patience', 'l1', 'clip'] as const)('of before %s has none', (field) => {
    expect(readChanged(`userDefinedMetadata.settings.${field}`, undefined).settings[field]).toBe(0);
  });

  test('that is older than the choice of data is of MNIST', () => {
    expect(readChanged('userDefinedMetadata.settings.data', undefined).settings.data).toBe('mnist');
    expect(readChanged('userDefinedMetadata.settings.data', 'fashion').settings.data).toBe('fashion');
    expect(readChanged('userDefinedMetadata.settings.data', 'fashion').model.name).toBe('fashion-784-32-10');
    expect(problemOf(() => readChanged('userDefinedMetadata.settings.data', 'kmnist')).where).toContain(
      'settings, data',
    );
    expect(problemOf(() => readChanged('userDefinedMetadata.settings.data', 1)).where).toContain('settings, data');
  });

  test('that is older than the choice of how weights begin has begun by Glorot', () => {
    expect(readChanged('userDefinedMetadata.settings.start', undefined).settings.start).toBe('glorot');
    expect(problemOf(() => readChanged('userDefinedMetadata.settings.start', 'zeros')).where).toContain('start');
  });

  test('is the same run', () => {
    expect(readChanged()).toEqual(trained);
  });

  test('says where it was stopped, which is nowhere behind its end', () => {
    // 90 images in batches of 16 are 6 steps, and there are 3 epochs.
    expect(readChanged('userDefinedMetadata.after', { epoch: 1, step: 5 }).after).toEqual({ epoch: 1, step: 5 });
    expect(readChanged('userDefinedMetadata.after', { epoch: 3, step: 0 }).after).toEqual({ epoch: 3, step: 0 });
    for (const after of [{ epoch: 3, step: 1 }, { epoch: 0, step: 6 }, { epoch: -1, step: 0 }, { epoch: 1 }, null, 'x'])
      expect(problemOf(() => readChanged('userDefinedMetadata.after', after)).where).toMatch(/\.after$/);
  });

  test('is called after its network, seed and fingerprint, and its JSON names the file of weights that is downloaded', () => {
    const { name, json } = filesOf(trained);
    expect(name).toBe(`mnist-784-32-10-seed-5-${trained.fingerprint}`);
    expect(JSON.parse(json).weightsManifest[0].paths).toEqual([`${name}.weights.bin`]);
  });

  test('is called otherwise than a run with another seed or fingerprint, in letters every file system takes', () => {
    const named = (seed: number, fingerprint: string, network: LabNetwork) =>
      fileName({ settings: { ...settings, seed, network }, fingerprint });
    const wide = { kind: 'dense', hidden: Array(10).fill({ units: 1024, activation: 'relu', dropout: 0 }) } as const;
    const names = [
      named(1, '3f2a9c1b', settings.network),
      named(2, '3f2a9c1b', settings.network),
      named(1, '3f2a9c1c', settings.network),
      named(4_294_967_295, '3f2a9c1b', { kind: 'cnn' }),
      named(4_294_967_295, '3f2a9c1b', wide),
    ];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,120}$/);
  });

  test('is the same when its files have the name they had before, or no name at all', () => {
    const old = JSON.stringify({ ...JSON.parse(trained.model.json), userDefinedMetadata: recordOf(trained) });
    const weights = { name: 'mnist-784-32-10.weights.bin', bytes: trained.model.weights };
    expect(old).toContain(`"${weights.name}"`);
    expect(readFiles({ name: 'mnist-784-32-10.json', bytes: bytesOf(old) }, weights)).toEqual(trained);
    expect(readChanged('weightsManifest.0.paths', undefined)).toEqual(trained);
  });

  test('is a model that TensorFlow.js itself loads, with the same weights', async () => {
    const { json, weights } = filesOf(trained);
    const { modelTopology, weightsManifest, userDefinedMetadata } = JSON.parse(json);
    const { tf, layers } = tensorFlow;
    const weightSpecs = weightsManifest.flatMap((group: Json) => group['weights']);
    const artifacts = { modelTopology, weightSpecs, weightData: weights, userDefinedMetadata };
    const model = await layers.loadLayersModel(tf.io.fromMemory(artifacts));
    const values = await Promise.all(model.getWeights().map((weight) => weight.data()));
    const flat = Float32Array.from(values.flatMap((some) => [...some]));
    expect(fingerprint(flat.buffer)).toBe(trained.fingerprint);
    model.dispose();
  });

  test('has the shapes of its network', () => {
    const { weightsManifest } = parsed();
    const names = { json: 'a.json', weights: 'a.weights.bin' };
    const shapes = readTensors(weightsManifest, trained.model.weights, names).map(({ shape }) => shape);
    expect(shapes).toEqual(shapesOf(settings.network));
    expect(shapesOf({ kind: 'dense', hidden: [] })).toEqual([[784, 10], [10]]);
    expect(shapesOf({ kind: 'cnn' })).toEqual([[3, 3, 1, 8], [8], [3, 3, 8, 16], [16], [784, 10], [10]]);
  });
});

describe('a file that is no run of this lab is refused, with what, where and what was expected', () => {
  const RUN = 'userDefinedMetadata';
  test.each<[string, string, unknown, RegExp, RegExp, RegExp]>([
    ['other JSON', '', { a: 1 }, /no model/, /^a\.json$/, /layers format/],
    ['null', '', null, /no model/, /^a\.json$/, /layers format/],
    ['a graph', 'format', 'graph-model', /frozen graph/, /format/, /layers format/],
    ['no weights', 'weightsManifest', [], /no weights/, /weightsManifest/, /name, shape/],
    ['a weight without shape', 'weightsManifest.0.weights.1.shape', undefined, /not described/, /weight 2$/, /float32/],
    ['a model without its run', RUN, undefined, /says nothing of the run/, /userDefinedMetadata/, /list of runs/],
    ['a batch size of 0', `${RUN}.settings.batchSize`, 0, /cannot be trained/, /settings, batchSize/, /from 1/],
    ['no learning rate', `${RUN}.settings.optimizer`, 7, /cannot be trained/, /settings, /, /one of sgd/],
    ['no activation', `${RUN}.settings.network.hidden.0.activation`, [], /cannot/, /hidden\.0\.activation/, /relu/],
    [
      'a thousand hidden layers',
      `${RUN}.settings.network.hidden`,
      Array(1000).fill({}),
      /cannot/,
      /network/,
      /at most/,
    ],
    [
      'settings of another network',
      `${RUN}.settings.network.hidden.0.units`,
      31,
      /784×32, 32, 32×10, 10, and are not those/,
      /weightsManifest/,
      /^784×31, 31, 31×10, 10$/,
    ],
    ['an accuracy of 2', `${RUN}.test.accuracy`, 2, /cannot be used/, /userDefinedMetadata\.test$/, /0 to 1/],
    ['a point without loss', `${RUN}.points.0.loss`, null, /cannot be used/, /\.points$/, /epoch, loss/],
    ['an epoch without scores', `${RUN}.epochs.1.training`, {}, /cannot be used/, /\.epochs$/, /scores/],
    ['a point with a share of 2', `${RUN}.points.0.accuracy`, 2, /cannot be used/, /\.points$/, /epoch, loss/],
    ['a point beyond the last epoch', `${RUN}.points.0.epoch`, 99, /cannot be used/, /\.points$/, /up to 3/],
    ['epochs that go back', `${RUN}.epochs.1.epoch`, 0, /cannot be used/, /\.epochs$/, /never falling/],
    ['half an image', `${RUN}.test.accuracy`, 0.123456, /cannot be used/, /userDefinedMetadata\.test$/, /whole images/],
    ['an unknown backend', `${RUN}.backend`, 'abacus', /cannot be used/, /\.backend$/, /one of wasm/],
    ['an empty name', `${RUN}.name`, '  ', /cannot be used/, /\.name$/, /1 to 60/],
    ['an id with markup', `${RUN}.id`, '<b>', /cannot be used/, /\.id$/, /letters, digits/],
    ['another fingerprint', `${RUN}.fingerprint`, '00000000', /changed, or belong to another/, /weights\.bin/, /0{8}/],
  ])('%s', (_, path, value, what, where, expected) => {
    const problem = problemOf(() => readChanged(path, value));
    expect(problem.what).toMatch(what);
    expect(problem.where).toMatch(where);
    expect(problem.expected).toMatch(expected);
  });

  test('text and bytes that are no JSON', () => {
    const weights = { name: 'a.weights.bin', bytes: trained.model.weights };
    const read = (bytes: ArrayBuffer) => problemOf(() => readFiles({ name: 'a.json', bytes }, weights)).what;
    expect(read(bytesOf('hello'))).toBe('The file is no JSON.');
    expect(read(trained.model.weights)).toBe('The file is no text.');
  });

  test('one changed bit of the weights', () => {
    const weights = trained.model.weights.slice(0);
    const bytes = new Uint8Array(weights);
    bytes[1000] = bytes[1000]! ^ 1;
    expect(problemOf(() => readChanged(undefined, undefined, weights)).what).toMatch(/were changed/);
  });

  test('weights that are cut off', () => {
    const { what, where, expected } = problemOf(() =>
      readChanged(undefined, undefined, trained.model.weights.slice(4)),
    );
    expect([what, where]).toEqual(['The file of weights has 101796 bytes.', 'a.weights.bin']);
    expect(expected).toMatch(/^the 101800 bytes that a\.json describes/);
  });

  test('a model of something else', () => {
    const weights = [
      { name: 'kernel', shape: [4, 3], dtype: 'float32' },
      { name: 'bias', shape: [3], dtype: 'float32' },
    ];
    const { what, expected } = problemOf(() => readChanged('weightsManifest', [{ weights }], new ArrayBuffer(60)));
    expect(what).toMatch(/first weights have the shape 4×3, and it gives 3 numbers/);
    expect(expected).toMatch(/784 pixels .* 10 probabilities/);
  });
});

describe('the files that are chosen', () => {
  const file = (name: string, size = 4) => ({ name, size, arrayBuffer: async () => new ArrayBuffer(size) });

  test('are one JSON and one file of weights, in any order', async () => {
    const { json, weights } = await chooseFiles([file('b.weights.bin'), file('b (1).JSON')]);
    expect([json.name, weights.name]).toEqual(['b (1).JSON', 'b.weights.bin']);
  });

  test.each([
    [[]],
    [[file('a.json')]],
    [[file('a.json'), file('b.json')]],
    [[file('a.json'), file('a.bin'), file('c.bin')]],
  ])('are refused when they are %j', async (files) => {
    await expect(chooseFiles(files)).rejects.toThrow('two files of one run, chosen together');
  });

  test('are not read when they are too large, and that they cannot be read is said', async () => {
    await expect(chooseFiles([file('a.json'), file('a.bin', 9_000_000)])).rejects.toThrow('at most 8000000 bytes');
    const gone = { ...file('a.bin'), arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    await expect(chooseFiles([file('a.json'), gone])).rejects.toThrow('could not be read');
  });
});
