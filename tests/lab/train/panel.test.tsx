import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { presets } from '../../../src/lab/protocol/presets.ts';
import { defaultSettings, type LabSettings } from '../../../src/lab/protocol/settings.ts';
import { settingsErrors } from '../../../src/lab/protocol/settings-errors.ts';
import { grouped } from '../../../src/lab/protocol/words.ts';
import { idleView, type LabView } from '../../../src/lab/session/view.ts';
import { ImageChoice } from '../../../src/lab/train/ImageChoice.tsx';
import { PresetNote } from '../../../src/lab/train/PresetNote.tsx';
import { pendingBytes } from '../../../src/lab/train/pending-bytes.ts';
import { RunControls, StepControls } from '../../../src/lab/train/RunControls.tsx';
import { readOff } from '../../../src/lab/train/read-off.ts';
import { SettingsForm } from '../../../src/lab/train/SettingsForm.tsx';
import type { SettingsFormProps } from '../../../src/lab/train/settings-form-props.ts';
import { isModest } from '../../../src/lab/train/useModest.ts';
import { likelyCause } from '../../../src/lab/worker/divergence.ts';
import { patienceFor } from '../../../src/lab/worker/patience.ts';

const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const fact = { data: 'mnist', crc32: '', sha256: '' } as const;
const shards = [
  { ...fact, part: 'train', from: 0, count: 1000, bytes: 1 },
  { ...fact, part: 'train', from: 1000, count: 4000, bytes: 10 },
  { ...fact, part: 'train', from: 5000, count: 55_000, bytes: 100 },
  { ...fact, part: 'test', from: 0, count: 10_000, bytes: 1000 },
] as const;

const formProps = (settings: LabSettings): SettingsFormProps => ({
  id: 'lab',
  session: undefined,
  settings,
  errors: settingsErrors(settings),
  shards,
  preferred: undefined,
  locked: false,
  linked: 0,
  onChange: () => {},
});
const form = (settings: LabSettings) => renderToString(<SettingsForm {...formProps(settings)} />);
/** The number under a name in the list of what follows from the settings. */
const consequence = (settings: LabSettings, name: string) =>
  new RegExp(`<dt>${name}</dt><dd><span class="num">([^<]*)</span>`).exec(form(settings))?.[1];

describe('what follows from the settings', () => {
  const wide = {
    ...defaultSettings,
    network: { kind: 'dense', hidden: [{ units: 100, activation: 'relu', dropout: 0 }] },
  } as const;

  test.each<[string, LabSettings, string]>([
    ['Parameters', defaultSettings, '25,450'],
    ['Parameters', wide, '79,510'],
    ['Parameters', { ...defaultSettings, network: { kind: 'cnn' } }, '9,098'],
    ['Steps per epoch', defaultSettings, '29'],
    ['Steps per epoch', { ...defaultSettings, batchSize: 1 }, '900'],
    ['Images that train', { ...defaultSettings, validation: 0.2 }, '800'],
    ['Test images', { ...defaultSettings, images: 49_000, test: 'rest' }, '21,000'],
  ])('%s', (name, settings, value) => {
    expect(consequence(settings, name)).toBe(value);
  });

  const facts = ['Network', 'Parameters', 'Images that train', 'Steps per epoch', 'Optimizer', 'Test images'];
  const layer = { units: 0, activation: 'relu', dropout: 0 } as const;

  test.each<[string, Partial<LabSettings>, string[]]>([
    ['no images per batch', { batchSize: 0 }, ['Steps per epoch']],
    ['a number of images that is none', { images: Number.NaN }, ['Images that train', 'Steps per epoch']],
    ['all images and more', { images: 1e9, test: 'rest' }, ['Images that train', 'Steps per epoch', 'Test images']],
    ['a layer without units', { network: { kind: 'dense', hidden: [layer] } }, ['Network', 'Parameters']],
    ['a dropout of 2', { network: { kind: 'dense', hidden: [{ ...layer, units: 8, dropout: 2 }] } }, []],
    [
      'a network that is too large',
      { network: { kind: 'dense', hidden: Array(9).fill({ ...layer, units: 1024 }) } },
      [],
    ],
    ['half a seed', { seed: 0.5 }, []],
    ['no epochs', { epochs: 0 }, []],
  ])('of %s: only what depends on it is unknown', (_, change, unknown) => {
    const settings = { ...defaultSettings, ...change };
    expect(settingsErrors(settings)).not.toEqual({});
    expect(facts.filter((name) => consequence(settings, name) === 'unknown')).toEqual(unknown);
  });

  test('of a wrong learning rate leaves the optimizer its name', () => {
    const optimizer = { kind: 'sgd', learningRate: Number.NaN } as const;
    expect(text(form({ ...defaultSettings, optimizer }))).toContain('SGD learning rate unknown');
  });
});

describe('the form', () => {
  test.each(presets.map(({ id, settings, name }) => [id, settings, name] as const))(
    'names the experiment %s with its size when its settings stand in it, whatever the seed',
    (_, settings, name) => {
      const [, shown] = /<option[^>]* selected[^>]*>([^<]*)</.exec(form({ ...settings, seed: 7 })) ?? [];
      expect(shown).toBe(`${name}, ${grouped(settings.images)} images, ${settings.epochs} epochs`);
    },
  );

  test('says of other settings that they are the reader’s own', () => {
    expect(form({ ...defaultSettings, l2: 0.01 })).toContain('>Your own settings</option>');
    expect(form(defaultSettings)).not.toContain('>Your own settings</option>');
  });

  test('says what an experiment reached elsewhere, and in which text', () => {
    expect(text(renderToString(<PresetNote id="sigmoid-100" />))).toContain('which says 96 %');
  });

  test('offers at most 5,000 images to a small device unasked, and every choice with its size', () => {
    const choice = (modest: boolean) =>
      text(renderToString(<ImageChoice {...formProps(defaultSettings)} modest={modest} onChange={() => {}} />));
    expect(choice(true)).toMatch(/1,000 0.0 MB 5,000 0.0 MB Larger downloads/);
    expect(choice(false)).toContain('60,000');
  });

  test('says in the folded part’s title that something in it is wrong', () => {
    expect(text(form({ ...defaultSettings, batchSize: 0 }))).toContain('one of them cannot be trained with');
    expect(text(form({ ...defaultSettings, batchSize: 0, seed: 0.5 }))).toContain('2 of them cannot be trained with');
    expect(text(form(defaultSettings))).not.toContain('cannot be trained with');
  });
});

describe('a device', () => {
  test.each<[string, Parameters<typeof isModest>[0], boolean]>([
    ['that saves data is modest', { navigator: { connection: { saveData: true } } }, true],
    ['with a phone’s screen, also when it is turned', { screen: { width: 844, height: 390 } }, true],
    ['with 1 GB of memory', { navigator: { deviceMemory: 1 } }, true],
    [
      'with a large screen and memory is not',
      { navigator: { deviceMemory: 8 }, screen: { width: 1280, height: 800 } },
      false,
    ],
    ['that says nothing is not', {}, false],
  ])('%s', (_, device, modest) => {
    expect(isModest(device)).toBe(modest);
  });
});

describe('a download', () => {
  const kept = (mnist: number) => ({ mnist, fashion: 0 });

  test('is of the files that are not here yet', () => {
    expect(pendingBytes(shards, defaultSettings, kept(0))).toBe(1001);
    expect(pendingBytes(shards, { ...defaultSettings, images: 5000 }, kept(1000))).toBe(10);
    expect(pendingBytes(shards, defaultSettings, kept(5000))).toBe(0);
  });

  test('is of everything when all other images are tested on', () => {
    expect(pendingBytes(shards, { ...defaultSettings, test: 'rest' }, kept(0))).toBe(1111);
  });
});

describe('reading off the curves', () => {
  const points = [0.5, 1, 1.5].map((epoch) => ({ epoch, loss: 2 - epoch, accuracy: epoch / 2 }));
  const scores = { loss: 0.75, accuracy: 0.8, count: 100 };
  const epochs = [{ epoch: 1, training: scores, validation: scores, samples: [] }];

  test('says the nearest training point and the epoch measured last before it', () => {
    expect(readOff(points, epochs, 1.4)).toBe(
      'Epoch 1.5: training loss 0.500, accuracy 75.0 % over the latest batches. Validation after epoch 1: loss 0.750, accuracy 80.0 %.',
    );
  });

  test('says at the end of an epoch both means of training, each with what it is taken over', () => {
    expect(readOff(points, epochs, 1)).toMatch(
      /^Epoch 1: training loss 1.000, accuracy 50.0 % over the latest batches; loss 0.750, accuracy 80.0 % over the whole epoch. V/,
    );
    expect(readOff([{ epoch: 1, ...scores }], epochs, 1)).toMatch(
      /^Epoch 1: training loss 0.750, accuracy 80.0 % over the whole epoch. V/,
    );
  });

  test('says a whole epoch without decimals', () => {
    expect(readOff(points, epochs, 1)).toMatch(/^Epoch 1: training loss 1.000/);
  });

  test('says nothing of validation before the first epoch is measured', () => {
    expect(readOff(points, epochs, 0)).toBe('Epoch 0.5: training loss 1.500, accuracy 25.0 % over the latest batches.');
  });
});

describe('the buttons', () => {
  const draw = (view: Partial<LabView>) => {
    const opened = { id: 'lab-batch', is: false, toggle: () => {} };
    const run = { view: { ...idleView, ...view }, canStart: true, onStart: () => {}, session: undefined, opened };
    return renderToString(
      <RunControls {...run}>
        <StepControls {...run} />
      </RunControls>,
    );
  };
  const able = (markup: string) => [...markup.matchAll(/aria-disabled="false">([^<]*)</g)].map(([, name]) => name);

  test.each<[string, Partial<LabView>, string[]]>([
    ['before a run', {}, ['Start', 'One batch', 'One epoch']],
    ['during a run', { phase: 'running' }, ['Pause', 'Stop', 'Reset']],
    ['while it waits', { phase: 'running', paused: true }, ['One batch', 'One epoch', 'Continue', 'Stop', 'Reset']],
    ['after a run', { phase: 'finished' }, ['Start', 'One batch', 'One epoch', 'Reset']],
  ])('%s', (_, view, names) => {
    expect(able(draw(view))).toEqual(names);
  });
});

describe('why a loss stops being a number', () => {
  test.each<[string, Partial<LabSettings>, RegExp]>([
    ['a large learning rate', { optimizer: { kind: 'sgd', learningRate: 10 } }, /10 is large for SGD: 0.01 is usual/],
    ['pixels up to 255', { pixels: 'raw' }, /not divided by 255/],
    ['nothing that stands out', {}, /smaller learning rate/],
  ])('%s', (_, change, sentence) => {
    expect(likelyCause({ ...defaultSettings, ...change })).toMatch(sentence);
  });
});

describe('the patience with a silent worker', () => {
  const large = { ...defaultSettings, network: { kind: 'cnn' }, batchSize: 1000 } as const;

  test('is the usual one for the networks of the presets, whatever computes', () => {
    for (const { settings } of presets.filter(({ settings }) => settings.batchSize <= 32)) {
      expect([patienceFor(settings, 'wasm'), patienceFor(settings, 'cpu')]).toEqual([undefined, undefined]);
    }
  });

  test('is longer where one batch takes long on plain JavaScript, and there only', () => {
    expect(patienceFor(large, 'cpu')).toBeGreaterThan(25);
    expect(patienceFor(large, 'wasm')).toBeUndefined();
  });

  test('is longer for blocks whose windows take long on a slow device, whatever computes', () => {
    const { settings } = presets.find(({ id }) => id === 'three-convolutions')!;
    expect(patienceFor(settings, 'wasm')).toBeGreaterThan(8);
    expect(patienceFor(settings, 'cpu')).toBeGreaterThan(patienceFor(settings, 'wasm')!);
    expect(patienceFor({ ...settings, network: { kind: 'blocks', blocks: [] } }, 'wasm')).toBeUndefined();
  });
});
