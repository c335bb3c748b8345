/**
 * A run as a Jupyter notebook: the exported program, cut into cells, and after it the losses that the page had beside those
 * that the notebook has computed itself.
 */
import { batchesOf } from '../../engine/batches.ts';
import { type Experiment, layerSizes } from '../../engine/experiment.ts';
import { type ExportTarget, exportCode } from '../../engine/export/export.ts';
import { float } from '../../engine/export/python.ts';
import { createTrainer } from '../../engine/train.ts';

export type Notebook =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false /** Why there is none, in words. */; readonly reason: string };

/** What a notebook is written in; sklearn is scikit-learn. */
export const libraryNames: Readonly<Record<ExportTarget, string>> = {
  numpy: 'NumPy',
  pytorch: 'PyTorch',
  keras: 'Keras',
  sklearn: 'scikit-learn',
};

/** More updates than this are a matter of minutes for a notebook, and of seconds for the page that writes it. */
export const mostUpdates = 20_000;
/** How many losses a notebook compares. */
const mostCompared = 20;

interface Cell {
  readonly kind: 'code' | 'markdown';
  readonly source: string;
}

/**
 * The notebook (nbformat 4.5) that trains the same network from the same parameters.
 * @param experiment a valid one
 * @param updates how many updates it makes, from 1; at most mostUpdates
 * @param address where the page shows this very state
 */
export function notebookOf(experiment: Experiment, target: ExportTarget, updates: number, address: string): Notebook {
  const count = Math.max(1, Math.min(updates, mostUpdates));
  if (experiment.training.rule !== undefined)
    return { ok: false, reason: 'the perceptron rule has errors in place of a loss that could be compared' };
  const exported = exportCode(experiment, target, count);
  if (!exported.ok) return exported;
  const cells = [
    markdown(introduction(experiment, target, count, address)),
    ...cellsOf(exported.code),
    markdown(comparison),
    code(comparing(lossesAt(experiment, comparedOf(count)))),
    markdown('## The curve'),
    code(drawing),
  ];
  return { ok: true, text: `${JSON.stringify(file(cells), undefined, 1)}\n` };
}

const code = (source: string): Cell => ({ kind: 'code', source });
const markdown = (source: string): Cell => ({ kind: 'markdown', source });

const file = (cells: readonly Cell[]) => ({
  cells: cells.map(({ kind, source }, k) => ({
    cell_type: kind,
    ...(kind === 'code' ? { execution_count: null } : {}),
    id: `cell-${k + 1}`,
    metadata: {},
    ...(kind === 'code' ? { outputs: [] } : {}),
    source,
  })),
  metadata: {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  },
  nbformat: 4,
  nbformat_minor: 5,
});

function introduction({ network }: Experiment, target: ExportTarget, updates: number, address: string): string {
  return [
    `# A ${layerSizes(network).join('-')} network in ${libraryNames[target]}`,
    '',
    `It starts with the weights that stand in the [workbench](${address}), sees the same examples in the same order, and makes ${
      updates === 1 ? 'one update' : `${updates} updates`
    }. Run all cells: the last ones hold its losses against those of the page.`,
  ].join('\n');
}

const comparison = `## The same losses

Each line: the update, the loss before it as this notebook has computed it, the same as the page had it, and how far apart they are. They begin equal to about 15 digits. A library rounds otherwise in the last one, and a run that is sensitive to its weights makes that grow with every update.`;

const drawing = `import matplotlib.pyplot as plt

plt.plot(range(1, len(losses) + 1), losses)
plt.xlabel("update")
plt.ylabel("loss of the batch, before the update")
plt.show()`;

/** What begins a cell of its own in an exported program, and its heading. */
const parts: readonly (readonly [start: RegExp, heading: string])[] = [
  [/^# The data/, '## The data'],
  [/^# The parameters/, '## The parameters'],
  [/^for update in /, '## The updates'],
];

/** The program in cells. Its losses are kept in a list where the program prints them. */
function cellsOf(program: string): Cell[] {
  const cells: Cell[] = [];
  let lines: string[] = [];
  const close = () => {
    const source = lines.join('\n').trim();
    if (source !== '') cells.push(code(source));
    lines = [];
  };
  for (const line of program.split('\n')) {
    const heading = parts.find(([start]) => start.test(line))?.[1];
    if (heading !== undefined) {
      close();
      cells.push(markdown(heading));
    }
    if (heading === '## The updates') lines.push('losses = []');
    lines.push(line.replace(/^ {4}print\((.*)\)$/, '    losses.append(float($1))'));
  }
  close();
  return cells;
}

/** The updates whose losses are compared, counted from 0: the first, the last, and others evenly between. */
function comparedOf(updates: number): number[] {
  const count = Math.min(updates, mostCompared);
  const last = Math.max(1, count - 1);
  return Array.from({ length: count }, (_, k) => Math.round((k * (updates - 1)) / last));
}

/** The losses of some updates, each the mean over its batch before the update, as far as they are finite. @param updates counted from 0 */
function lossesAt(experiment: Experiment, updates: readonly number[]): (readonly [update: number, loss: number])[] {
  const trainer = createTrainer(experiment);
  const { of } = batchesOf(experiment);
  const wanted = new Set(updates);
  const losses: (readonly [number, number])[] = [];
  for (let update = 0; update <= Math.max(...updates); update++) {
    const loss = trainer.update(of(update));
    if (!Number.isFinite(loss)) break;
    if (wanted.has(update)) losses.push([update, loss]);
  }
  return losses;
}

const comparing = (losses: readonly (readonly [number, number])[]) => `page = [
${losses.map(([update, loss]) => `    (${update}, ${float(loss)}),`).join('\n')}
]
for update, loss in page:
    print(update + 1, losses[update], loss, abs(losses[update] - loss))`;
