/**
 * What a tutorial's program printed while it trained a convolutional network on pictures of clothes: 48,000 to train on, 12,000 to
 * check by, 20 epochs of 750 updates. Its numbers are among the worked examples, and a test holds these to them.
 */
import { wait } from './early-stopping.ts';

export interface LoggedEpoch {
  readonly loss: number;
  readonly accuracy: number;
  readonly validationLoss: number;
  readonly validationAccuracy: number;
}

const printed = [
  [0.47, 0.8287, 0.3532, 0.8729],
  [0.293, 0.8932, 0.2847, 0.8972],
  [0.2465, 0.9098, 0.2518, 0.9074],
  [0.2104, 0.9216, 0.2408, 0.9103],
  [0.1869, 0.9309, 0.227, 0.9181],
  [0.1623, 0.9395, 0.218, 0.9222],
  [0.1398, 0.9478, 0.2312, 0.9205],
  [0.1237, 0.9541, 0.2303, 0.9209],
  [0.103, 0.9615, 0.2486, 0.9209],
  [0.0892, 0.967, 0.2812, 0.9151],
  [0.0754, 0.972, 0.291, 0.9178],
  [0.0659, 0.9757, 0.2838, 0.9237],
  [0.0531, 0.9799, 0.3595, 0.9145],
  [0.0531, 0.98, 0.3326, 0.9214],
  [0.0424, 0.9838, 0.3964, 0.9138],
  [0.0407, 0.9845, 0.368, 0.9185],
  [0.037, 0.9864, 0.4085, 0.9153],
  [0.0328, 0.9878, 0.3983, 0.9203],
  [0.0327, 0.9877, 0.4183, 0.9197],
  [0.0256, 0.9904, 0.4582, 0.9187],
] as const;

export const tutorialLog: readonly LoggedEpoch[] = printed.map(
  ([loss, accuracy, validationLoss, validationAccuracy]) => ({ loss, accuracy, validationLoss, validationAccuracy }),
);

/** What may be watched: a loss is better when it is lower, an accuracy when it is higher. */
export const watched = ['loss', 'accuracy'] as const;
export type Watched = (typeof watched)[number];

/** What early stopping does with the tutorial's log. */
export const stopTutorial = (by: Watched, patience: number) =>
  wait(
    tutorialLog.map(({ validationLoss, validationAccuracy }) => (by === 'loss' ? -validationLoss : validationAccuracy)),
    patience,
  );
