/** What the perceptron rule adds to a forward pass: the error, and the new value of each parameter in one act. */
import { minus } from '../../pattern.ts';
import { difference, type KindOfEvent, read } from './operands.ts';

export const ruleKinds = {
  /** Target minus output: 1, 0 or −1. */
  error: { pass: 'loss', evaluate: difference, formula: minus },
  /** Parameter + rate × error × input; of a bias the input is 1 and not read. */
  correct: {
    pass: 'update',
    evaluate: (o) => read(o, 0) + read(o, 1) * (o.end - o.start > 3 ? read(o, 2) * read(o, 3) : read(o, 2)),
    formula: ({ count }) => [0, ' + ', 1, ' × ', 2, ...(count > 3 ? [' × ', 3] : [])],
  },
} as const satisfies Record<string, KindOfEvent>;
