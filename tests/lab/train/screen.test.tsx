import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { EpochRow } from '../../../src/lab/protocol/messages.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { grouped, megabytes, percent } from '../../../src/lab/protocol/words.ts';
import { obstacles } from '../../../src/lab/session/obstacles.ts';
import { announcement, notThere, statusText } from '../../../src/lab/session/status-words.ts';
import { idleView, type LabView } from '../../../src/lab/session/view.ts';
import { Curves } from '../../../src/lab/train/Curves.tsx';
import { EpochTable } from '../../../src/lab/train/EpochTable.tsx';
import { Readouts } from '../../../src/lab/train/Readouts.tsx';
import { SampleImages } from '../../../src/lab/train/SampleImages.tsx';
import { TrainPanel } from '../../../src/lab/train/TrainPanel.tsx';

const validation = { loss: 0.9876, accuracy: 0.72, count: 100 };
const row: EpochRow = {
  epoch: 1,
  training: { loss: 1.2345, accuracy: 0.611, count: 900 },
  validation,
  samples: [[0.02, 0.9, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01]],
};
const { validation: _, ...withoutValidation } = row;
const running: LabView = {
  ...idleView,
  phase: 'running',
  settings: defaultSettings,
  activity: 'training',
  backend: { name: 'wasm', skipped: [] },
  position: { epoch: 2, step: 7 },
  batch: { loss: 2.3149, accuracy: 0.125, count: 32 },
  examplesPerSecond: 12_345,
  points: [{ epoch: 0.5, loss: 2.1, accuracy: 0.3 }],
  epochs: [row],
};
const shard = { data: 'mnist', count: 0, crc32: '', sha256: '' } as const;
const shards = [
  { ...shard, part: 'train', from: 0, bytes: 150_000 },
  { ...shard, part: 'test', from: 0, bytes: 1_407_827 },
] as const;
const samples = [{ data: 'mnist' as const, index: 3, label: 0, png: '3.png' }];
const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** Everything the lab draws from a view. */
const draw = (view: LabView, settings = defaultSettings) =>
  renderToString(
    <>
      <Readouts view={view} settings={settings} />
      <Curves id="lab" view={view} settings={settings} />
      <EpochTable epochs={view.epochs} />
      <SampleImages
        id="lab"
        data="mnist"
        samples={samples}
        epochs={view.epochs}
        images={defaultSettings.images}
        unknown={notThere(view)}
      />
    </>,
  );

describe('before a run', () => {
  const first = renderToString(<TrainPanel id="lab" shards={shards} samples={samples} />);

  test('no result is shown, only that it is not yet computed', () => {
    const drawn = text(draw(idleView));
    expect(drawn.match(/not yet computed/g)).toHaveLength(6);
    expect(draw(idleView)).not.toMatch(/<rect/);
    // The two in the legends.
    expect(draw(idleView).match(/<circle/g)).toHaveLength(2);
  });

  test('the page as it is served shows the size of the download and the test images', () => {
    expect(text(first)).toContain('1,000 1.6 MB');
    expect(first).toContain('Handwritten 0, number 3 of the test set');
  });

  test('the page as it is served says why its buttons may stay grey', () => {
    expect(text(first)).toContain('If these buttons stay grey, JavaScript is switched off');
    expect(first.match(/aria-disabled="true"/g)).toHaveLength(4);
  });
});

describe('the sample images', () => {
  const noteFor = (images: number) =>
    text(
      renderToString(
        <SampleImages
          data="mnist"
          samples={[...samples, { ...samples[0]!, index: 3000 }]}
          id="lab"
          epochs={[]}
          images={images}
          unknown=""
        />,
      ),
    );

  test.each([
    [60_000, 'The network never trains on these.'],
    [60_003, 'The network never trains on these.'],
    [60_004, '1 of them is among the images that train and validate here, because more than 60,000 are chosen.'],
    [63_001, 'They are all among the images that train and validate here'],
  ])('of %i images say whether they are trained on', (images, words) => {
    expect(noteFor(images)).toContain(words);
  });
});

describe('during a run', () => {
  test('the table shows the numbers of the row', () => {
    expect(text(draw(running))).toContain('1 1.2345 0.9876 61.1 % 72.0 %');
  });

  // One number of the record is changed: what is drawn from it must change too.
  const changes: [string, Partial<LabView>][] = [
    ['a point of the curve', { points: [{ epoch: 0.5, loss: 2.2, accuracy: 0.3 }] }],
    ['a training loss', { epochs: [{ ...row, training: { ...row.training, loss: 1.3 } }] }],
    ['a training accuracy', { epochs: [{ ...row, training: { ...row.training, accuracy: 0.5 } }] }],
    ['a validation loss', { epochs: [{ ...row, validation: { ...validation, loss: 1 } }] }],
    ['a validation accuracy', { epochs: [{ ...row, validation: { ...validation, accuracy: 0.7 } }] }],
    ['a probability', { epochs: [{ ...row, samples: [row.samples[0]!.with(1, 0.8)] }] }],
    ['the speed', { examplesPerSecond: 12_346 }],
    ['the backend', { backend: { name: 'cpu', skipped: [] } }],
  ];
  test.each(changes)('%s that changes is drawn otherwise', (_, change) => {
    expect(draw({ ...running, ...change })).not.toBe(draw(running));
  });

  test('the same view is drawn the same', () => {
    expect(draw({ ...running })).toBe(draw(running));
  });

  test('a wrong prediction is marked by a sign, not by colour alone', () => {
    expect(text(draw(running))).toContain('✗ 1 90 %');
  });

  test('before its first epoch is said when the first values come', () => {
    const drawn = text(draw({ ...running, points: [], epochs: [] }));
    expect(drawn).toMatch(/Validation accuracy after the first epoch/);
    expect(drawn.match(/after a few more batches/g)).toHaveLength(2);
    // All that is left so is the test at the end, and what the plots say of whole epochs.
    expect(drawn.match(/not yet computed/g)).toHaveLength(2);
  });

  test('without images for validation says that none are kept, and has no curve for it', () => {
    const drawn = text(draw({ ...running, epochs: [withoutValidation] }, { ...defaultSettings, validation: 0 }));
    expect(drawn).toContain('Validation accuracy none kept for validation');
    expect(drawn).not.toMatch(/, 0 images|Validation: measured| validation Loss/);
    expect(draw({ ...running, epochs: [] }, { ...defaultSettings, validation: 0 })).not.toMatch(/<\/svg>validation/);
    expect(draw(running)).toMatch(/<\/svg>validation/);
  });

  test('bars are said in a sentence, the likeliest digit first', () => {
    expect(draw(running)).toContain('Label 0. Probabilities: 1 90 %, 0 2 %,');
  });
});

/** As a run leaves it that is stopped. */
const snapshot = {
  after: { epoch: 1, step: 7 },
  trainingSeconds: 1,
  weights: new ArrayBuffer(4),
  fingerprint: 'aaaaaaaa',
};
const scores = { loss: 0.5, accuracy: 0.85, count: 10_000 };
const model = { name: 'mnist', json: '{}', weights: new ArrayBuffer(4) };

describe('sentences', () => {
  test.each<[string, Partial<LabView>]>([
    ['Training: epoch 2 of 20, step 7 of 29.', {}],
    [
      'Training: epoch 2 of 20, step 1,600 of 1,688.',
      { settings: { ...defaultSettings, images: 60_000 }, position: { epoch: 2, step: 1600 } },
    ],
    ['Paused in epoch 2.', { paused: true, holds: ['reader', 'hidden'] }],
    ['Paused in epoch 2 while this tab is hidden.', { paused: true, holds: ['hidden'] }],
    [
      'Step 7 of 29 in epoch 2: loss 2.31 of this batch, 4 of 32 read correctly, before its update. The next step waits for you.',
      { paused: true, holds: ['batch'] },
    ],
    ['Epoch 1 is done: validation accuracy 72.0 %. The next one waits for you.', { paused: true, holds: ['epoch'] }],
    ['Stopped before training began.', { phase: 'stopped' }],
    [
      'Stopped after step 7 of epoch 2. Its network is kept, and can be tested.',
      { phase: 'stopped', network: snapshot },
    ],
    [
      'Stopped after step 7 of epoch 2: 85.00 % of the 10,000 test images are read correctly.',
      { phase: 'stopped', network: snapshot, result: { ...snapshot, test: scores, model } },
    ],
    [
      'Waiting for images: 0.1 MB of 1.6 MB are here.',
      { activity: 'waiting', download: { received: 1e5, total: 1.6e6 } },
    ],
    ['Unpacking the images.', { activity: 'waiting', download: { received: 9, total: 9 } }],
    ['Measuring on the 100 validation images after epoch 2.', { activity: 'validating' }],
    ['Training waits in epoch 2: an image file is not usable.', { fault: { kind: 'corrupt', file: 'a' } }],
  ])('%s', (sentence, change) => {
    expect(statusText({ ...running, ...change }, 0)).toBe(sentence);
  });

  test('the size of the library is said until a run has brought it', () => {
    expect(statusText(idleView, 1_557_827)).toBe(
      'Ready. Start downloads 1.6 MB of images and the library TensorFlow.js (1.6 MB, or 0.37 MB where the server compresses it), then trains on this device.',
    );
    expect(statusText({ ...idleView, kept: { mnist: 1000, fashion: 0 } }, 520_000)).toBe(
      'Ready. Start downloads 0.5 MB of images, then trains on this device.',
    );
  });

  test('what is read out changes with epochs, not with steps', () => {
    expect(announcement(running)).toBe('Epoch 1 of 20 done: validation accuracy 72.0 %.');
    expect(announcement({ ...running, position: { epoch: 2, step: 8 } })).toBe(announcement(running));
  });

  test('a fault is read out whole', () => {
    const said = { what: 'Its checksum is wrong.', remedy: 'Try again.' };
    const fault = { kind: 'corrupt', file: 'a.bin', said } as const;
    expect(announcement({ ...running, fault })).toContain('Its checksum is wrong. Try again.');
    // What the page has met itself nobody has said to it.
    expect(announcement({ ...running, fault: { kind: 'worker-missing' } })).toContain('could not be loaded');
  });

  test('an old browser and a page opened as a file are told what is missing', () => {
    const modern = { Worker: 1, DecompressionStream: 1, MessageChannel: 1 };
    expect(obstacles(modern, 'https:')).toEqual([]);
    expect(obstacles(modern, 'file:')).toEqual([expect.stringContaining('opened as a file')]);
    expect(obstacles({ Worker: 1, MessageChannel: 1 }, 'https:')).toEqual([expect.stringContaining('unpack')]);
  });

  test('numbers are written the same everywhere', () => {
    expect([grouped(60_000), grouped(999), megabytes(1_557_827), percent(0.8283, 2)]).toEqual([
      '60,000',
      '999',
      '1.6 MB',
      '82.83 %',
    ]);
  });
});
