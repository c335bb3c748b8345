/** Networks of blocks: their parameters, what is refused in which words, and links there and back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxBlocks } from '../../../src/lab/protocol/block-errors.ts';
import { type Block, blockActivations, paddings } from '../../../src/lab/protocol/blocks.ts';
import {
  asBlocks,
  costOf,
  layersOf,
  parametersFormula,
  shapeFormula,
} from '../../../src/lab/protocol/network-layers.ts';
import { presets } from '../../../src/lab/protocol/presets.ts';
import { defaultSettings, type LabSettings, networkName, parameterCount } from '../../../src/lab/protocol/settings.ts';
import { settingsErrors } from '../../../src/lab/protocol/settings-errors.ts';
import { readSettings, writeSettings } from '../../../src/lab/protocol/settings-link.ts';

const conv: Block = { kind: 'conv', filters: 4, size: 3, stride: 1, padding: 'valid', activation: 'relu' };
const pool: Block = { kind: 'pool', size: 2, stride: 2, padding: 'valid' };
const dense: Block = { kind: 'dense', units: 16, activation: 'swish' };
const of = (...blocks: Block[]): LabSettings => ({ ...defaultSettings, network: { kind: 'blocks', blocks } });
const three = presets.find(({ id }) => id === 'three-convolutions')!.settings as LabSettings;

describe('the network of three convolutions', () => {
  const rows = layersOf(asBlocks(three.network));

  test('has row by row the output shapes and parameters that the text’s summary prints', () => {
    expect(rows.map(({ kind, shape, parameters }) => [kind, shape.join(', '), parameters])).toEqual([
      ['conv', '28, 28, 32', 320],
      ['leaky', '28, 28, 32', 0],
      ['pool', '14, 14, 32', 0],
      ['conv', '14, 14, 64', 18_496],
      ['leaky', '14, 14, 64', 0],
      ['pool', '7, 7, 64', 0],
      ['conv', '7, 7, 128', 73_856],
      ['leaky', '7, 7, 128', 0],
      ['pool', '4, 4, 128', 0],
      ['flatten', '2048', 0],
      ['dense', '128', 262_272],
      ['leaky', '128', 0],
      ['output', '10', 1290],
    ]);
    expect(parameterCount(three)).toBe(356_234);
  });

  test('says what each number is made of, and the formula gives it', () => {
    expect(rows.map(parametersFormula).filter((text) => text !== '')).toEqual([
      '(3 · 3 · 1 + 1) · 32',
      '(3 · 3 · 32 + 1) · 64',
      '(3 · 3 · 64 + 1) · 128',
      '(2048 + 1) · 128',
      '(128 + 1) · 10',
    ]);
    expect(rows.map(shapeFormula).filter((text) => text !== '')).toEqual([
      '⌈28 / 2⌉ = 14',
      '⌈14 / 2⌉ = 7',
      '⌈7 / 2⌉ = 4',
      '4 · 4 · 128 = 2048',
    ]);
  });

  test('multiplies for one image as often as its windows have numbers, at every place', () => {
    const multiplications = 28 * 28 * 9 * 32 + 14 * 14 * 9 * 32 * 64 + 7 * 7 * 9 * 64 * 128 + 2048 * 128 + 128 * 10;
    expect(costOf(three.network).multiplications).toBe(multiplications);
  });

  test('is trained on clothes, and named by what has weights', () => {
    expect(three.data).toBe('fashion');
    expect(networkName(three.network)).toBe('c32-c64-c128-128-10');
  });
});

test('a network of another kind has as many parameters when it is written as blocks', () => {
  for (const { settings } of presets) {
    const blocks = asBlocks(settings.network);
    const sum = layersOf(blocks).reduce((all, { parameters }) => all + parameters, 0);
    expect(sum).toBe(parameterCount(settings));
    expect(parameterCount({ network: { kind: 'blocks', blocks } })).toBe(sum);
  }
});

describe('a window that does not reach beyond the edges', () => {
  test.each<[string, Block, number]>([
    ['3 × 3, every place', conv, 26],
    ['5 × 5, every second place', { ...conv, size: 5, stride: 2 }, 12],
    ['pooling by 3', { ...pool, size: 3, stride: 3 }, 9],
    ['pooling by 3 that overlaps', { ...pool, size: 3, stride: 2 }, 13],
  ])('leaves so many rows and columns: %s', (_, block, side) => {
    expect(layersOf([block])[0]?.shape.slice(0, 2)).toEqual([side, side]);
  });
});

describe('blocks are refused in words that say which and what was expected', () => {
  test.each<[string, string, Block[]]>([
    ['blocks.0.filters', 'a whole number from 1 to 256', [{ ...conv, filters: 300 } as Block]],
    ['blocks.1.size', 'a whole number from 1 to 7', [conv, { ...pool, size: 8 } as Block]],
    ['blocks.1.size', 'a whole number from 1 to 7', [conv, { ...pool, size: Number.NaN } as Block]],
    ['blocks.0.stride', 'a whole number from 1 to 7', [{ ...conv, stride: 0 } as Block]],
    ['blocks.0.padding', 'one of same, valid', [{ ...conv, padding: 'full' } as unknown as Block]],
    [
      'blocks.0.activation',
      'one of relu, sigmoid, tanh, linear, leaky, swish',
      [{ ...dense, activation: 'softmax' } as unknown as Block],
    ],
    ['blocks.0.rate', 'a share from 0 to 0.9', [{ kind: 'dropout', rate: 1 }]],
    ['blocks.0.units', 'a whole number from 1 to 1,024', [{ ...dense, units: 1e9 } as Block]],
    [
      'blocks.1.kind',
      'before block 1 (dense), which leaves no rows and columns for the windows of a convolution',
      [dense, conv],
    ],
    [
      'blocks.2.kind',
      'before block 1 (flatten), which leaves no rows and columns for the windows of a max pooling',
      [{ kind: 'flatten' }, dense, pool],
    ],
    [
      'blocks.3.size',
      'at most 3, since it gets 3 × 3 numbers; or pad to the same size',
      [pool, pool, pool, { ...conv, size: 5 } as Block],
    ],
    [
      'blocks.0.kind',
      'one of convolution, max pooling, dropout, flatten, dense',
      [{ kind: 'norm' } as unknown as Block],
    ],
    ['network', 'one with at most 16 blocks', Array<Block>(17).fill({ kind: 'dropout', rate: 0.1 })],
    ['network', 'one with at most 2,000,000 parameters', Array<Block>(3).fill({ ...dense, units: 1024 } as Block)],
    [
      'network',
      'one with at most 50,000,000 multiplications for an image',
      Array<Block>(3).fill({ ...conv, filters: 100, padding: 'same' } as Block),
    ],
  ])('%s must be %s', (field, error, blocks) => {
    expect(settingsErrors({ ...of(...blocks), batchSize: 1 })).toEqual({ [field]: error });
  });

  test('a batch that has no room in the memory of a small device is refused', () => {
    expect(settingsErrors({ ...three, batchSize: 150 })).toEqual({});
    expect(settingsErrors({ ...three, batchSize: 250 })).toHaveProperty('batchSize');
  });
});

const window = {
  size: fc.integer({ min: 1, max: 7 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding: fc.constantFrom(...paddings),
};
const activation = fc.constantFrom(...blockActivations);
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('conv' as const), filters: fc.integer({ min: 1, max: 8 }), ...window, activation }),
  fc.record({ kind: fc.constant('pool' as const), ...window }),
  fc.record({ kind: fc.constant('dropout' as const), rate: fc.double({ min: 0, max: 0.9, noNaN: true }) }),
  fc.record({ kind: fc.constant('flatten' as const) }),
  fc.record({ kind: fc.constant('dense' as const), units: fc.integer({ min: 1, max: 64 }), activation }),
);
const someBlocks = fc
  .array(anyBlock, { maxLength: maxBlocks })
  .map((blocks) => blocks.map((block) => ('rate' in block ? { ...block, rate: block.rate + 0 } : block)));

test('a link carries blocks there and back, or says why they cannot be trained with', () => {
  fc.assert(
    fc.property(someBlocks, (blocks) => {
      const settings = of(...blocks);
      const errors = Object.entries(settingsErrors(settings));
      const read = readSettings(writeSettings(settings));
      if (errors.length === 0) expect(read).toEqual({ settings });
      else expect(read).toEqual({ notice: expect.stringContaining(`it must be ${errors[0]![1]}.`) });
    }),
  );
});

test('of blocks that can be trained with, parameters and shapes are whole numbers from 1 on', () => {
  fc.assert(
    fc.property(someBlocks, (blocks) => {
      const settings = of(...blocks);
      fc.pre(Object.keys(settingsErrors(settings)).length === 0);
      const layers = layersOf(blocks);
      for (const { shape } of layers) for (const size of shape) expect(size).toBeGreaterThanOrEqual(1);
      expect(layers.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(parameterCount(settings));
    }),
  );
});

describe('a link', () => {
  test('writes a block as its kind and what stands in its fields', () => {
    expect(writeSettings({ ...of(conv, pool, dense), start: 'he' })).toBe(
      '1,network:blocks~conv_4_3_1_valid_relu~pool_2_2_valid~dense_16_swish,start:he',
    );
  });

  test.each([
    'blocks~conv_4_3_1_valid',
    'blocks~conv_4_3_1_valid_relu_7',
    'blocks~pool_a_2_valid',
    'blocks~norm',
    'blocks~__proto___1',
    'blocks~',
    'blocks~dense_-4_relu',
  ])('that holds a block which means nothing is refused: %s', (text) => {
    expect(readSettings(`1,network:${text}`)).toEqual({ notice: expect.stringContaining('does not know') });
  });

  test('names the block that is wrong as the form does', () => {
    expect(readSettings('1,network:blocks~flatten~pool_2_2_same')).toEqual({
      notice: expect.stringContaining('asks for a block 2 that cannot be trained with: it must be before block 1'),
    });
    expect(readSettings('1,network:blocks~flatten~dense_0_relu')).toEqual({
      notice: expect.stringContaining('asks for units in block 2 that cannot be trained with'),
    });
  });
});
