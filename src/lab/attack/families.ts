/** The attacks a reader can choose from, each in several strengths. */
import type { Attack } from '../protocol/attacks.ts';

export interface Level {
  /** Place on the axis of the curve. */
  readonly x: number;
  readonly attack: Attack;
}

export interface Family {
  readonly id: string;
  readonly name: string;
  /** What stands below the axis. */
  readonly xName: string;
  /** Weakest first; one of them leaves the images as they are. */
  readonly levels: readonly Level[];
  /** The level whose outcome the reader predicts. */
  readonly asked: number;
}

/** Noise and the fixed order of pixels come from it: the same for every network. */
export const attackSeed = 12;

const levels = (xs: readonly number[], attack: (x: number) => Attack) => xs.map((x) => ({ x, attack: attack(x) }));
const onOff = (attack: Attack) => levels([0, 1], (x) => (x === 0 ? { kind: 'none' } : attack));

export const attackFamilies: readonly Family[] = [
  {
    id: 'shift',
    name: 'Shift to the right',
    xName: 'pixels to the right',
    levels: levels([0, 1, 2, 3, 4, 5, 6], (pixels) => ({ kind: 'shift', pixels })),
    asked: 4,
  },
  {
    id: 'rotate',
    name: 'Rotate',
    xName: 'degrees clockwise',
    levels: levels([0, 15, 30, 45, 60, 90, 135, 180], (degrees) => ({ kind: 'rotate', degrees })),
    asked: 180,
  },
  {
    id: 'invert',
    name: 'Invert',
    xName: '0 as they are, 1 dark on light',
    levels: onOff({ kind: 'invert' }),
    asked: 1,
  },
  {
    id: 'brightness',
    name: 'Brightness',
    xName: '% of the brightness',
    levels: levels([10, 25, 50, 75, 100, 150, 200, 300, 400], (x) => ({ kind: 'brightness', factor: x / 100 })),
    asked: 50,
  },
  {
    id: 'noise',
    name: 'Noise',
    xName: '% of the pixels are noise',
    levels: levels([0, 10, 20, 30, 40, 50, 60, 80, 100], (x) => ({
      kind: 'noise',
      share: x / 100,
      seed: attackSeed,
    })),
    asked: 50,
  },
  {
    id: 'permute',
    name: 'New order of pixels',
    xName: '0 as they are, 1 reordered',
    levels: onOff({ kind: 'permute', seed: attackSeed }),
    asked: 1,
  },
];

export function levelAt({ levels }: Family, x: number): Level {
  return levels.find((level) => level.x === x) ?? levels[0]!;
}
