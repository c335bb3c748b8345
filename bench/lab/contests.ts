/** The lab's own kernels beside what else trains the same network: who takes part, and what came out as a table. */
import { grouped } from '../../src/lab/protocol/words.ts';
import type { Way } from './trainers.ts';

export type ContestNetwork = '784-32-10' | '784-128-10' | 'small CNN' | 'text 003';

export interface Contest {
  readonly network: ContestNetwork;
  readonly batchSize: number;
  readonly against: Exclude<Way, 'lab'>;
  /** How many times as fast the lab is to be. */
  readonly least: number;
}

export const contests: readonly Contest[] = [
  ...(['784-32-10', '784-128-10'] as const).flatMap((network) =>
    [32, 128].map((batchSize) => ({ network, batchSize, against: 'fit' as const, least: 8 })),
  ),
  { network: 'small CNN', batchSize: 32, against: 'shipped', least: 6 },
  { network: 'text 003', batchSize: 64, against: 'shipped', least: 12 },
];

/** Examples per second of processor time, medians, or why there are none. */
export interface Outcome extends Contest {
  readonly rates: Readonly<Partial<Record<Way, number | string>>>;
}

const titles: Readonly<Record<ContestNetwork, string>> = {
  '784-32-10': '784-32-10',
  '784-128-10': '784-128-10',
  'small CNN': 'small CNN (9,098 weights)',
  'text 003': 'network of text 003 (356,234 weights)',
};

/** Training images of text 003 in an epoch, and what its own log prints for one, in seconds. */
const largeEpoch = { images: 48_000, log: '62 to 86 s' };

export interface Contested {
  readonly device: string;
  readonly browser: string;
  readonly commit: string;
  readonly rounds: number;
  readonly outcomes: readonly Outcome[];
}

/** docs/lab/kernels.md from what was measured. */
export function contestsPage({ device, browser, commit, rounds, outcomes }: Contested): string {
  const large = outcomes.find(({ network }) => network === 'text 003')?.rates['lab'];
  return `# The lab’s own kernels beside TensorFlow.js’s

- Device: ${device}
- Browser: ${browser}, headless
- Commit: ${commit}
- Command: \`npm run bench:lab contests\`

WebAssembly, one thread, Adam: examples per second of processor time, medians of ${rounds} rounds in which the ways take turns, each in a
worker of its own. "Shipped kernels" is the same lab on TensorFlow.js’s kernels (and our two makeshifts for what it lacks), as it
trained before and trains where there is no SIMD; \`model.fit\` is TensorFlow.js alone, which cannot train convolutions on
WebAssembly. On a machine that does other things at the same time only the ratios mean something.

| network | batch | lab | shipped kernels | \`model.fit\` | ratio | aim |
| --- | --- | --- | --- | --- | --- | --- |
${outcomes.map(row).join('\n')}

${typeof large === 'number' ? `An epoch of the ${grouped(largeEpoch.images)} images of text 003 takes ${Math.round(largeEpoch.images / large)} s here; the log in the text prints ${largeEpoch.log}.` : ''}
`;
}

function row({ network, batchSize, against, least, rates }: Outcome): string {
  const [lab, other] = [rates['lab'], rates[against]];
  const ratio = typeof lab === 'number' && typeof other === 'number' ? lab / other : Number.NaN;
  const rate = (way: Way) => (typeof rates[way] === 'number' ? grouped(rates[way]) : (rates[way] ?? ''));
  const aim = `≥ ${least} × ${against === 'fit' ? '`model.fit`' : 'shipped'}: ${ratio >= least ? 'met' : 'missed'}`;
  return `| ${[titles[network], batchSize, rate('lab'), rate('shipped'), rate('fit'), `${ratio.toFixed(1)} ×`, aim].join(' | ')} |`;
}
