/** docs/lab/benchmark.md from what was measured. */
import { type BackendName, backendNames } from '../../src/lab/protocol/backend-names.ts';
import { grouped, megabytes, percent } from '../../src/lab/protocol/words.ts';
import type { Smoothness } from './page.ts';
import type { Reached } from './worker.ts';

export interface Figures {
  readonly device: string;
  readonly browser: string;
  readonly commit: string;
  /** Examples per second, or why a backend cannot run; by network. */
  readonly speeds: Readonly<Record<string, Readonly<Partial<Record<BackendName, number | string>>>>>;
  readonly accuracies: Record<string, { readonly reached: readonly Reached[]; readonly best: number }>;
  readonly page: {
    /** By number of images. */
    readonly clicks: Record<number, { readonly milliseconds: number; readonly bytes: number }>;
    readonly idle: Smoothness;
    readonly training: Smoothness;
  };
}

/** Asked for: wasm beside cpu, by network. */
const leastRatio: Readonly<Record<string, number>> = { '784-32-10': 4, 'small CNN': 8 };
const mostMilliseconds: Readonly<Record<number, number>> = { 10000: 500, 60000: 700 };

export function benchTable({ device, browser, commit, speeds, accuracies, page }: Figures): string {
  const { clicks, idle, training } = page;
  return `# How fast the lab trains

- Device: ${device}
- Browser: ${browser}, headless
- Commit: ${commit}
- Command: \`npm run bench:lab\`

## Examples per second of processor time

Batches of 32, Adam; medians of five rounds in which the backends take turns, each in a worker of its own, after a second of
training. All of them, cpu too, with the lab's own optimizer instead of TensorFlow.js's.

| network | ${backendNames.join(' | ')} | wasm ÷ cpu | aim |
| --- | ${backendNames.map(() => '---').join(' | ')} | --- | --- |
${Object.entries(speeds).map(speedRow).join('\n')}

${failures(speeds)}

## Seconds to an accuracy on the 10,000 test images

WebAssembly, all 60,000 images, batches of 32, at most five epochs; time in updates, measuring left out.

| network | 90 % | 95 % | 97 % | best seen |
| --- | --- | --- | --- | --- |
${Object.entries(accuracies).map(accuracyRow).join('\n')}

## On the lab's page

Served from this machine; the time is from the click until the page knows that the first batch is done, everything loaded
anew (median of five). Bytes: all that the run fetches after the click, text and WebAssembly as gzip.

| images | click to first batch | aim | bytes |
| --- | --- | --- | --- |
${Object.entries(clicks)
  .map(([images, { milliseconds, bytes }]) => {
    const aim = mostMilliseconds[Number(images)] ?? Number.NaN;
    const verdict = aimed(`≤ ${aim} ms`, milliseconds <= aim);
    return `| ${grouped(Number(images))} | ${Math.round(milliseconds)} ms | ${verdict} | ${megabytes(bytes)} |`;
  })
  .join('\n')}

| page | frames | over 25 ms | longest task | most processor time of a task |
| --- | --- | --- | --- | --- |
${smoothRow('at rest', idle)}
${smoothRow('while it trains', training)}

Aims: while it trains ${aimed('no task over 50 ms', training.longestTask <= 50)}, and
${aimed('at most 1 % of frames over 25 ms more than at rest', shareLate(training) - shareLate(idle) <= 0.01)}. A task that lasts much
longer than its processor time has waited for the machine's other work.
`;
}

/** An aim, and whether it was reached. */
const aimed = (aim: string, isMet: boolean) => `${aim}: ${isMet ? 'met' : 'missed'}`;

const shareLate = ({ frames, late }: Smoothness) => late / frames;

function speedRow([network, rates]: [string, Readonly<Partial<Record<BackendName, number | string>>>]): string {
  const { wasm, cpu } = rates;
  const ratio = typeof wasm === 'number' && typeof cpu === 'number' ? wasm / cpu : Number.NaN;
  const aim = leastRatio[network];
  const verdict = aim === undefined ? '' : aimed(`≥ ${aim} ×`, ratio >= aim);
  const cells = backendNames.map((backend) => {
    const rate = rates[backend];
    return typeof rate === 'number' ? grouped(rate) : 'cannot run';
  });
  return `| ${[network, ...cells, `${ratio.toFixed(1)} ×`, verdict].join(' | ')} |`;
}

/** Each reason once: it is the same for all networks. */
function failures(speeds: Figures['speeds']): string {
  const reasons = Object.values(speeds).flatMap((rates) =>
    backendNames.flatMap((backend) => (typeof rates[backend] === 'string' ? [`- ${backend}: ${rates[backend]}`] : [])),
  );
  return [...new Set(reasons)].join('\n');
}

function accuracyRow([network, { reached, best }]: [string, { reached: readonly Reached[]; best: number }]): string {
  const cells = [0.9, 0.95, 0.97].map((target) => {
    const found = reached.find((place) => place.target === target);
    return found ? `${found.seconds.toFixed(1)} s (${grouped(found.examples)} examples)` : 'not reached';
  });
  return `| ${[network, ...cells, percent(best, 2)].join(' | ')} |`;
}

function smoothRow(name: string, smooth: Smoothness): string {
  const { frames, late, longestTask, longestProcessorTime } = smooth;
  const milliseconds = [longestTask, longestProcessorTime].map((time) => `${time.toFixed(1)} ms`);
  return `| ${[name, frames, `${late} (${percent(shareLate(smooth))})`, ...milliseconds].join(' | ')} |`;
}
