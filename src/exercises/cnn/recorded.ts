/**
 * What was measured once by training in the lab, with `node scripts/lessons/record-cnn.ts`: how a dense and a convolutional network
 * name digits that are shifted to the right, in the test images.
 */
import { defaultSettings, type LabSettings } from '../../lab/protocol/settings.ts';
import measured from './recorded.json' with { type: 'json' };

const same = { ...defaultSettings, images: 10_000, epochs: 5 } satisfies LabSettings;

/** Two networks that see the same 10,000 images in the same order, five times. */
export const shiftRuns = {
  dense: { ...same, network: { kind: 'dense', hidden: [{ units: 128, activation: 'relu', dropout: 0 }] } },
  cnn: { ...same, network: { kind: 'cnn' } },
} as const satisfies Readonly<Record<string, LabSettings>>;
export type ShiftRun = keyof typeof shiftRuns;

export const shiftSeeds = [1, 2, 3] as const;

/** For each network and seed the share of test images that are named right, shift by shift. */
export const recorded: Readonly<Record<ShiftRun, readonly (readonly number[])[]>> = measured;
