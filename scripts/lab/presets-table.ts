/** docs/lab/presets.md from what was measured. */

import { parityPresets, sourcedPresets as presets, type SourcedPreset } from '../../src/lab/protocol/preset-sources.ts';
import { median } from '../../src/lab/protocol/presets-measured.ts';
import { stepsPerEpoch } from '../../src/lab/protocol/settings.ts';
import { grouped, percent } from '../../src/lab/protocol/words.ts';
import type { Measured, MeasuredRun } from './measure.ts';

export function presetsTable({ device, node, runs }: Measured): string {
  const commits = new Set(Object.values(runs).flatMap((list) => list.map(({ commit }) => commit)));
  const rows = (presets: readonly SourcedPreset[]) => presets.map((preset) => row(preset, runs[preset.id] ?? []));
  const differences = presets.filter(({ difference }) => difference !== undefined);
  return `# What the lab's presets reach

Every preset of the lab (\`src/lab/protocol/presets.ts\`) trained with the seeds 1, 2 and 3, by the same code as in the page. Accuracy
is the share of test images read correctly after the last epoch; nothing was chosen by it. Seconds are processor time of one
run, measuring included.

- Device: ${device}; TensorFlow.js 4.22.0, WebAssembly with SIMD, Node ${node}
- Commit: ${[...commits].join(', ')}
- Command: \`npm run lab:measure\`

| preset | seed text | epochs × steps | seeds 1, 2, 3 | median | reference range | median inside | seconds |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows(presets).join('\n')}

## Beside Keras

The same number of passes over all 60,000 images, no validation; median of three seeds.

| network | seed text | epochs × steps | seeds 1, 2, 3 | median | at least | median inside | seconds |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows(parityPresets).join('\n')}

## What the texts say

${presets
  .filter(({ published }) => published !== undefined)
  .map(({ name, seed, published }) => `- **${name}** (text ${seed}): ${published}.`)
  .join('\n')}

${differences.map(({ name, difference }) => `**${name} does not reproduce its figure.** ${difference}`).join('\n\n')}

The other texts print no accuracy. Where the ranges come from:

${[...presets, ...parityPresets].map(({ name, reference }) => `- ${name}: ${reference.source}.`).join('\n')}
`;
}

function row({ name, seed = 'ours', settings, reference }: SourcedPreset, runs: readonly MeasuredRun[]): string {
  const accuracies = runs.map(({ accuracy }) => accuracy);
  const middle = accuracies.length > 0 ? median(accuracies) : undefined;
  const isInside = middle !== undefined && middle >= reference.from && middle <= reference.to;
  return `| ${[
    name,
    seed,
    `${settings.epochs} × ${grouped(stepsPerEpoch(settings))}`,
    accuracies.map((accuracy) => percent(accuracy, 2)).join(', ') || 'not measured',
    middle === undefined ? '' : percent(middle, 2),
    reference.to === 1 ? percent(reference.from) : `${percent(reference.from)} … ${percent(reference.to)}`,
    middle === undefined ? '' : isInside ? 'yes' : '**no**',
    runs.length === 0 ? '' : String(median(runs.map(({ seconds }) => seconds))),
  ].join(' | ')} |`;
}
