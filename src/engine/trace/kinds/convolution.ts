/** The kinds of event that only networks with shared weights and pooling have. */
import { added, either } from '../../pattern.ts';
import { type KindOfEvent, read, sum } from './operands.ts';

export const ownConvolutionKinds = {
  /** What arrives at the first of the largest numbers of a window; the others get nothing (as in PyTorch). */
  maximumPath: {
    pass: 'backward',
    evaluate(o) {
      if (read(o, 2) !== read(o, 1)) return 0;
      for (let k = 3; k < o.end - o.start; k++) if (read(o, k) === read(o, 1)) return 0;
      return read(o, 0);
    },
    formula: ({ reads: [, largest, own, ...before] }) =>
      either(
        own === largest && !before.includes(own as number),
        [[0], 'it is the first of the largest in its window'],
        [['0'], 'another in its window is larger, or as large and before it'],
      ),
  },
  /** What one parameter has caused in all places where it is used. */
  sharedGradient: { pass: 'backward', evaluate: sum, formula: added },
  /** A number that nothing has read: the result does not change with it. */
  unreached: { pass: 'backward', evaluate: () => 0, formula: ['0'] },
  /** The output by itself. */
  outputSeed: { pass: 'backward', evaluate: () => 1, formula: ['1'] },
} as const satisfies Record<string, KindOfEvent>;
