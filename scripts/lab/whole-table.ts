/** docs/lab/fashion-mnist.md: a whole run, beside the log that text 003 prints. */
import type { Metrics } from '../../src/lab/protocol/metrics.ts';
import { percent } from '../../src/lab/protocol/words.ts';

/** One epoch of the run. */
export interface WholeEpoch {
  /** Mean over the epoch's batches, while the weights were changing. */
  readonly training: Metrics;
  readonly validation: Metrics;
  /** Of processor time, measuring included. */
  readonly seconds: number;
}

export interface WholeRun {
  readonly device: string;
  readonly seed: number;
  readonly epochs: readonly WholeEpoch[];
  readonly test: Metrics;
  readonly fingerprint: string;
}

/** The text's own log: seconds, loss and accuracy in training, loss and accuracy on its 12,000 validation images. */
const log: readonly (readonly [number, number, number, number, number])[] = [
  [62, 0.47, 0.8287, 0.3532, 0.8729],
  [64, 0.293, 0.8932, 0.2847, 0.8972],
  [64, 0.2465, 0.9098, 0.2518, 0.9074],
  [65, 0.2104, 0.9216, 0.2408, 0.9103],
  [65, 0.1869, 0.9309, 0.227, 0.9181],
  [75, 0.1623, 0.9395, 0.218, 0.9222],
  [85, 0.1398, 0.9478, 0.2312, 0.9205],
  [82, 0.1237, 0.9541, 0.2303, 0.9209],
  [72, 0.103, 0.9615, 0.2486, 0.9209],
  [81, 0.0892, 0.967, 0.2812, 0.9151],
  [86, 0.0754, 0.972, 0.291, 0.9178],
  [68, 0.0659, 0.9757, 0.2838, 0.9237],
  [71, 0.0531, 0.9799, 0.3595, 0.9145],
  [70, 0.0531, 0.98, 0.3326, 0.9214],
  [67, 0.0424, 0.9838, 0.3964, 0.9138],
  [69, 0.0407, 0.9845, 0.368, 0.9185],
  [67, 0.037, 0.9864, 0.4085, 0.9153],
  [67, 0.0328, 0.9878, 0.3983, 0.9203],
  [67, 0.0327, 0.9877, 0.4183, 0.9197],
  [67, 0.0256, 0.9904, 0.4582, 0.9187],
];

export function wholeTable({ device, seed, epochs, test, fingerprint }: WholeRun): string {
  const seconds = epochs.reduce((sum, epoch) => sum + epoch.seconds, 0);
  return `# Three convolutions on all of Fashion-MNIST

Text 003 trains a network of 356,234 parameters on 48,000 images of clothes for 20 epochs, with 12,000 images for validation, batches of
64 and Adam. Here is the same run by the lab’s own code, beside the log that the text prints: it was run once. The split and the order of the
images, and the initial weights, are other draws than the text’s, so figures agree as two seeds do.

- Device: ${device}; TensorFlow.js 4.22.0, WebAssembly with SIMD and the lab’s own kernels
- Command: \`npm run data:fashion\`, then \`npm run lab:measure -- --whole\`; seed ${seed}
- Processor time: ${Math.round(seconds)} s for ${epochs.length} epochs, measuring included
- Fingerprint of the weights: ${fingerprint}

**${percent(test.accuracy, 2)} of the 10,000 test images are read correctly, with a mean loss of ${test.loss.toFixed(4)}; the text prints 91.67 % and 0.4841.**

| epoch | training loss | text | training accuracy | text | validation loss | text | validation accuracy | text | seconds | text |
| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${epochs.map((epoch, k) => row(epoch, k)).join('\n')}
`;
}

function row({ training, validation, seconds }: WholeEpoch, k: number): string {
  const [theirs, loss, accuracy, validationLoss, validationAccuracy] = log[k] ?? [];
  const cells = [
    k + 1,
    training.loss.toFixed(4),
    loss?.toFixed(4),
    percent(training.accuracy, 2),
    accuracy === undefined ? '' : percent(accuracy, 2),
    validation.loss.toFixed(4),
    validationLoss?.toFixed(4),
    percent(validation.accuracy, 2),
    validationAccuracy === undefined ? '' : percent(validationAccuracy, 2),
    Math.round(seconds),
    theirs,
  ];
  return `| ${cells.map((cell) => cell ?? '').join(' | ')} |`;
}
