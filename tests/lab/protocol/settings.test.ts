import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerActivations } from '../../../src/lab/protocol/blocks.ts';
import { dataNames } from '../../../src/lab/protocol/data-sets.ts';
import {
  defaultSettings,
  type LabNetwork,
  type LabSettings,
  labelKinds,
  networkName,
  optimizerKinds,
  parameterCount,
  pixelKinds,
  scheduleKinds,
  split,
  startKinds,
  stepsPerEpoch,
  testCount,
  testKinds,
  withImages,
} from '../../../src/lab/protocol/settings.ts';
import { settingsErrors } from '../../../src/lab/protocol/settings-errors.ts';
import { readSettings, writeSettings } from '../../../src/lab/protocol/settings-link.ts';

const dense = (...units: number[]): LabNetwork => ({
  kind: 'dense',
  hidden: units.map((count) => ({ units: count, activation: 'relu', dropout: 0 })),
});
const share = (max: number) => fc.double({ min: 0, max, noNaN: true }).map((value) => value + 0);
const layer = fc.record({
  units: fc.integer({ min: 1, max: 500 }),
  activation: fc.constantFrom(...layerActivations),
  dropout: share(0.9),
});
const network = fc.oneof(
  fc.constant({ kind: 'cnn' } as const),
  fc.array(layer, { maxLength: 4 }).map((hidden) => ({ kind: 'dense' as const, hidden })),
);
/** Any settings that can be trained with. */
const valid: fc.Arbitrary<LabSettings> = fc
  .record({
    data: fc.constantFrom(...dataNames),
    images: fc.integer({ min: 10, max: 60_000 }),
    validation: share(0.5),
    test: fc.constantFrom(...testKinds),
    network,
    start: fc.constantFrom(...startKinds),
    schedule: fc.constantFrom(...scheduleKinds),
    l2: share(1),
    l1: share(1),
    clip: share(1000),
    patience: fc.integer({ min: 0, max: 200 }),
    optimizer: fc.record({
      kind: fc.constantFrom(...optimizerKinds),
      learningRate: fc.double({ min: 1e-6, max: 10, noNaN: true }),
    }),
    batchSize: fc.integer({ min: 1, max: 1000 }),
    epochs: fc.integer({ min: 1, max: 200 }),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    pixels: fc.constantFrom(...pixelKinds),
    labels: fc.constantFrom(...labelKinds),
  })
  // Without images for validation no run can stop early.
  .map((settings) => (split(settings).validation === 0 ? { ...settings, patience: 0 } : settings));

describe('another number of images', () => {
  test('takes its own number of epochs along, unless the reader has set one', () => {
    expect(withImages(defaultSettings, 5000)).toEqual({ ...defaultSettings, images: 5000, epochs: 5 });
    expect(withImages(withImages(defaultSettings, 5000), 1000)).toEqual(defaultSettings);
    expect(withImages({ ...defaultSettings, epochs: 7 }, 60_000)).toEqual({
      ...defaultSettings,
      images: 60_000,
      epochs: 7,
    });
  });
});

describe('the numbers that follow', () => {
  test.each([
    [dense(), 7850],
    [dense(1), 805],
    [dense(32), 25_450],
    [dense(50), 39_760],
    [dense(100), 79_510],
    [dense(128), 101_770],
    [dense(1000), 795_010],
    [{ kind: 'cnn' } as const, 9098],
  ])('%j has %i parameters', (network, parameters) => {
    expect(parameterCount({ network })).toBe(parameters);
  });

  test('a network is named by its layers', () => {
    expect([dense(), dense(32), dense(64, 32), { kind: 'cnn' } as const].map(networkName)).toEqual([
      '784-10',
      '784-32-10',
      '784-64-32-10',
      'cnn',
    ]);
  });

  test.each([
    [1000, 0.1, 32, 900, 100, 29],
    [60_000, 0.1, 32, 54_000, 6000, 1688],
    [60_000, 0.2, 32, 48_000, 12_000, 1500],
    [60_000, 0, 32, 60_000, 0, 1875],
    [10, 0.5, 10_000, 5, 5, 1],
  ])(
    '%i images, share %f, batches of %i: %i train, %i validate, %i steps',
    (images, validation, batchSize, ...rest) => {
      const parts = split({ images, validation });
      expect([parts.training, parts.validation, stepsPerEpoch({ images, validation, batchSize })]).toEqual(rest);
    },
  );

  test('what is tested on is the 10,000 test images, or the rest of all 70,000', () => {
    expect(testCount({ data: 'mnist', images: 1000, test: 'official' })).toBe(10_000);
    expect(testCount({ data: 'mnist', images: 63_000, test: 'rest' })).toBe(7000);
  });
});

describe('settings are refused in words', () => {
  const layerOf = (change: object): Partial<LabSettings> => ({
    network: { kind: 'dense', hidden: [{ units: 32, activation: 'relu', dropout: 0, ...change }] },
  });
  const optimizer = (learningRate: number) => ({ optimizer: { kind: 'adam' as const, learningRate } });
  test.each<[string, string, Partial<LabSettings>]>([
    ['data', 'one of mnist, fashion', { data: 'kmnist' as 'mnist' }],
    ['images', 'a whole number from 10 to 60,000', { images: 60_001 }],
    ['images', 'a whole number from 10 to 69,000', { images: 69_001, test: 'rest' }],
    ['images', 'a whole number from 10 to 60,000', { images: Number.NaN }],
    ['validation', 'a share from 0 to 0.5', { validation: 0.6 }],
    ['validation', 'a share from 0 to 0.5', { validation: Number.NaN }],
    ['test', 'one of official, rest', { test: 'all' as 'rest' }],
    ['hidden.0.units', 'a whole number from 1 to 1,024', layerOf({ units: 0 })],
    ['hidden.0.units', 'a whole number from 1 to 1,024', layerOf({ units: 1e9 })],
    ['hidden.0.units', 'a whole number from 1 to 1,024', layerOf({ units: 1.5 })],
    ['hidden.0.activation', 'one of relu, sigmoid, tanh, linear', layerOf({ activation: 'softmax' })],
    ['hidden.0.dropout', 'a share from 0 to 0.9', layerOf({ dropout: 1 })],
    ['network', 'one with at most 10 hidden layers', { network: dense(...Array<number>(11).fill(2)) }],
    ['network', 'one with at most 2,000,000 parameters', { network: dense(1000, 1000, 1000) }],
    ['l2', 'a number from 0 to 1', { l2: -1 }],
    [
      'optimizer',
      'one of sgd, momentum, rmsprop, adagrad, adam',
      { optimizer: { kind: 'lion' as 'adam', learningRate: 1 } },
    ],
    ['learningRate', 'a number from 0.000001 to 10', optimizer(1e308)],
    ['learningRate', 'a number from 0.000001 to 10', optimizer(Number.NaN)],
    ['learningRate', 'a number from 0.000001 to 10', optimizer(0)],
    ['batchSize', 'a whole number from 1 to 10,000', { batchSize: 0 }],
    ['batchSize', 'a whole number from 1 to 1,000', { batchSize: 1001, network: { kind: 'cnn' } }],
    ['epochs', 'a whole number from 1 to 200', { epochs: Number.POSITIVE_INFINITY }],
    ['seed', 'a whole number from 0 to 4,294,967,295', { seed: -1 }],
    ['pixels', 'one of unit, raw, permuted', { pixels: 'grey' as 'raw' }],
    ['labels', 'one of true, random', { labels: 'false' as 'random' }],
  ])('%s must be %s', (field, error, change) => {
    expect(settingsErrors({ ...defaultSettings, ...change })).toEqual({ [field]: error });
  });

  test('but not when they can be trained with', () => {
    fc.assert(
      fc.property(valid, (settings) => {
        expect(settingsErrors(settings)).toEqual({});
      }),
    );
  });

  test('one by one: two wrong layers are both named', () => {
    expect(Object.keys(settingsErrors({ ...defaultSettings, network: dense(0, 5, -3) }))).toEqual([
      'hidden.0.units',
      'hidden.2.units',
    ]);
  });
});

describe('a link with settings', () => {
  test('gives back any settings', () => {
    fc.assert(
      fc.property(valid, (settings) => {
        expect(readSettings(writeSettings(settings))).toEqual({ settings });
      }),
    );
  });

  test('says only what is not the default', () => {
    expect(writeSettings(defaultSettings)).toBe('1');
    const hidden = [{ units: 128, activation: 'relu', dropout: 0.2 }] as const;
    expect(writeSettings({ ...defaultSettings, images: 60_000, network: { kind: 'dense', hidden } })).toBe(
      '1,images:60000,network:128relu0.2',
    );
  });

  test('needs no character that an address would encode', () => {
    fc.assert(
      fc.property(valid, (settings) => {
        expect(encodeURI(writeSettings(settings))).toBe(writeSettings(settings));
      }),
    );
  });

  test.each([
    ['', /another version/],
    ['2,images:1000', /another version/],
    ['1,colour:red', /a setting that the lab does not know/],
    ['1,__proto__:1', /a setting that the lab does not know/],
    ['1,images:1e', /a setting that the lab does not know/],
    ['1,images:0x10', /a setting that the lab does not know/],
    ['1,network:', /a setting that the lab does not know/],
    ['1,network:1000000000relu', /units in hidden layer 1 .* a whole number from 1 to 1,024/],
    ['1,network:5swish', /activation in hidden layer 1 .* one of relu/],
    ['1,batch:0', /a batch size that cannot be trained with/],
    ['1,optimizer:adam_1e308', /a learning rate that cannot be trained with/],
    [`1,${'seed:1,'.repeat(150)}`, /too long/],
  ])('%s is refused in words', (text, notice) => {
    expect(readSettings(text)).toEqual({ notice: expect.stringMatching(notice) });
  });

  test('never throws and never gives settings that are refused', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('1', ',', ':', 'network', 'images', 'seed', '5', 'relu', '~'));
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const read = readSettings(text);
          if ('settings' in read) expect(settingsErrors(read.settings)).toEqual({});
          else expect(read.notice).toMatch(/^This link|^The settings/);
        },
      ),
    );
  });
});
