/** The form of a network of blocks, and the table that sums a network up. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { layersOf } from '../../../src/lab/protocol/network-layers.ts';
import { presets } from '../../../src/lab/protocol/presets.ts';
import { networkText } from '../../../src/lab/protocol/run-words.ts';
import type { LabSettings } from '../../../src/lab/protocol/settings.ts';
import { settingsErrors } from '../../../src/lab/protocol/settings-errors.ts';
import { NetworkFields } from '../../../src/lab/train/NetworkFields.tsx';
import { NetworkSummary } from '../../../src/lab/train/NetworkSummary.tsx';
import { someBlocks } from '../some-blocks.ts';

const three = presets.find(({ id }) => id === 'three-convolutions')!.settings as LabSettings;
const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const form = (settings: LabSettings) =>
  text(
    renderToString(
      <NetworkFields
        id="lab"
        network={settings.network}
        errors={settingsErrors(settings)}
        locked={false}
        onChange={() => {}}
      />,
    ),
  );

describe('the form', () => {
  test('says of each block what stands behind it', () => {
    const drawn = form(three);
    expect(drawn).toContain('Block 1: convolution → 28 × 28 × 32');
    expect(drawn).toContain('Block 6: max pooling → 4 × 4 × 128');
    expect(drawn).toContain('Block 7: flatten → 2,048');
    expect(drawn).toContain('Block 8: dense → 128');
  });

  test('says the limits before one is met', () => {
    for (const limit of ['16 blocks', '256 filters', 'up to 7', '1,024 units', '0.9', '2,000,000', '50,000,000'])
      expect(form(three)).toContain(limit);
  });

  test('says what is wrong at the block where it is', () => {
    const wrong: LabSettings = {
      ...three,
      network: { kind: 'blocks', blocks: [{ kind: 'flatten' }, ...someBlocks.network.blocks.slice(0, 1)] },
    };
    expect(form(wrong)).toMatch(/Block 2: convolution.*Block 2 must be before block 1 \(flatten\)/);
  });
});

describe('the table', () => {
  const table = text(
    renderToString(<NetworkSummary session={undefined} settings={three} preferred={undefined} locked={false} />),
  );

  test('has every layer with its shape, its parameters and their formula, and the sum', () => {
    expect(table).toContain('conv_2 (Conv2D) 14 × 14 × 64 18,496 (3 · 3 · 32 + 1) · 64');
    expect(table).toContain('pool_3 (MaxPooling2D) 4 × 4 × 128 ⌈7 / 2⌉ = 4 0');
    expect(table).toContain('flatten_1 (Flatten) 2,048 4 · 4 · 128 = 2048 0');
    expect(table).toContain('together 356,234');
    for (const { name } of layersOf(someBlocks.network.blocks)) expect(name).toMatch(/^[a-z]+(_\d)?$/);
  });

  test('says how large a batch may be', () => {
    expect(table).toMatch(/A batch has at most 1\d\d images/);
  });
});

test('a run is told by its weights and activations', () => {
  expect(networkText(three)).toBe('c32-c64-c128-128-10 leaky ReLU');
  expect(networkText(someBlocks)).toBe('c4-c6-12-8-10 leaky ReLU, swish, ReLU, dropout 0.3, 0.2');
});
