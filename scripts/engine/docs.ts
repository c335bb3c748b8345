/**
 * node scripts/engine/docs.ts writes docs/engine/events.md and docs/engine/cells.md from the engine's own tables. A test
 * compares the files with what this writes.
 */
import { writeFileSync } from 'node:fs';
import { activationNotation, lossNotation } from '../../src/engine/math/notation.ts';
import { optimizerNotation } from '../../src/engine/optimizers/notation.ts';
import { type OptimizerName, optimizers } from '../../src/engine/optimizers.ts';
import { type EventKind, eventKinds, type KindOfEvent } from '../../src/engine/trace/events.ts';
import { kindNotation } from '../../src/engine/trace/kinds/notation.ts';
import { granularities } from '../../src/engine/trace/marks.ts';
import { quantities } from '../../src/engine/trace/quantities.ts';

const generated = 'This page is written by `node scripts/engine/docs.ts`; a test holds it equal to the code.';
const escapeBars = (text: string) => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]) => `| ${cells.map(escapeBars).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const passes: Readonly<Record<KindOfEvent['pass'], string>> = {
  forward: 'Forward, layer by layer and unit by unit; in a graph node by node.',
  loss: 'The loss of an example.',
  backward: 'Backward from the last layer; in a graph from the last node.',
  average: 'With more than one example in the batch: their means.',
  update: 'From the gradients to the new parameters. No parameter changes before.',
};

/** docs/engine/events.md */
export function eventsPage(): string {
  const sections = Object.entries(passes).map(([pass, words]) => {
    const kinds = Object.entries<KindOfEvent>(eventKinds).filter(([, kind]) => kind.pass === pass);
    const rows = kinds.map(([name]) => {
      const { reads, tex } = kindNotation[name as EventKind];
      return [`\`${name}\``, reads, `$${tex}$`];
    });
    return `## ${pass}\n\n${words}\n\n${table(['kind', 'reads, in this order', 'computes'], rows)}`;
  });
  return [
    '# Kinds of event',
    generated,
    'An event is one act of arithmetic: it reads some cells in a fixed order, computes one number and writes it to one cell. Nothing else ever changes a number. An update is a list of events (its plan), which depends on the network, the loss, the optimizer and the number of examples, never on the numbers; no cell is written twice in an update.',
    `Steps for a reader end where a mark is: ${granularities.join(', ')}, from fine to coarse; every end of a coarse step is an end of all finer ones.`,
    ...sections,
    '',
  ].join('\n\n');
}

/** docs/engine/cells.md */
export function cellsPage(): string {
  const rows = Object.entries<readonly string[]>(quantities).map(([name, index]) => [
    `\`${name}${index.map((of) => `[${of}]`).join('')}\``,
  ]);
  const functions = (entries: readonly (readonly [string, { readonly tex: string; readonly words: string }])[]) =>
    entries.map(([name, { tex, words }]) => [`\`${name}\``, `$${tex}$`, words]);
  return [
    '# Cells, and the functions behind them',
    generated,
    'A cell is the name of one number of an update, such as `weights[2][0][1]`: the weight of layer 2 into unit 0 from unit 1. Layers are counted from 1 (layer 0 is the input), units, examples of the batch, nodes and operands from 0. `from` is a unit of the layer before, `via` one of the layer after.',
    "Where a batch has one example, its gradients and its loss are written straight to `weightGradient`, `biasGradient`, `slopeGradient` and `loss`; with more, to the `example…` cells first, and the biases' are the deltas.",
    table(['cell'], rows),
    '## Activations',
    table(['name', 'f(z)', 'in words'], functions(Object.entries(activationNotation))),
    'softmax acts on a whole layer, the last one.',
    '## Losses',
    table(['name', 'loss of an example', 'in words'], functions(Object.entries(lossNotation))),
    '## Optimizers',
    table(
      ['name', 'rule', 'in words', 'constants'],
      Object.entries(optimizers).map(([name, { constants }]) => [
        `\`${name}\``,
        `$${optimizerNotation[name as OptimizerName].tex}$`,
        optimizerNotation[name as OptimizerName].words,
        Object.entries(constants)
          .map(([constant, value]) => `${constant} ${value}`)
          .join(', '),
      ]),
    ),
    '',
  ].join('\n\n');
}

if (import.meta.main) {
  writeFileSync(new URL('../../docs/engine/events.md', import.meta.url), eventsPage());
  writeFileSync(new URL('../../docs/engine/cells.md', import.meta.url), cellsPage());
}
