/** Faults in what a figure shows: places, numbers that fit, reasons, steps, edits, the check of gradients. */
import { type Fault, faultsIn } from '../fault.ts';

const kit = 'tests/components/kit';

export const stageFaults: readonly Fault[] = [
  ...faultsIn(
    'src/components/figures/gradient-check',
    ['tests/figures/gradient-check.test.ts'],
    [
      ['frame.ts', 'export const tolerance = 0.001;', 'export const tolerance = 0.1;'],
      ['frame.ts', 'const slope = (raised - lowered) / (2 * by);', 'const slope = (raised - lowered) / by;'],
    ],
  ),
  ...faultsIn(
    'src/components/kit',
    [`${kit}/picture/fit.test.ts`, `${kit}/picture/numbers.test.ts`, `${kit}/diagram/labels.test.ts`],
    [
      ['picture/fit.ts', 'if (needed <= width) return { text };', 'return { text };'],
      ['picture/fit.ts', 'const narrowest = 0.8;', 'const narrowest = 0.2;'],
      [
        'diagram/labels.ts',
        'toSorted((a, b) => b.importance - a.importance)',
        'toSorted((a, b) => a.importance - b.importance)',
      ],
      ['diagram/labels.ts', 'every((other) => !meet(boxOf(label), boxOf(other)))', 'every(() => true)'],
    ],
  ),
  ...faultsIn(
    'src/components/kit/plane',
    [`${kit}/plane/geometry.test.ts`],
    [
      ['geometry.ts', 'const kept = zHere >= 0 ? [here] : [];', 'const kept = zHere > 0 ? [here] : [];'],
      ['geometry.ts', 'w[0] * x[0] + w[1] * x[1] + b', 'w[0] * x[0] + w[1] * x[1] - b'],
      ['geometry.ts', 'ordinary ? z / norm(w) :', 'ordinary ? z :'],
      ['geometry.ts', 'Math.round(value * 4) / 4', 'Math.floor(value * 4) / 4'],
    ],
  ),
  ...faultsIn(
    'src/components/kit',
    [`${kit}/plot/scale.test.ts`],
    [
      ['plot/scale.ts', 'Math.log10(Math.min(to, Math.max(from, value)))', 'Math.log10(value)'],
      ['plot/scale.ts', 'if (from === to || Number.isNaN(from + to)) return () => (start + end) / 2;', ''],
    ],
  ),
  ...faultsIn(
    'src/components/kit/stage',
    [
      `${kit}/stage/why.test.ts`,
      `${kit}/stage/step-on.test.ts`,
      `${kit}/stage/subject.test.ts`,
      `${kit}/stage/edit.test.ts`,
      `${kit}/stage/run-editing.test.ts`,
    ],
    [
      [
        'step-on.ts',
        'const last = same.findLastIndex((cursor) => cursor <= now.cursor);',
        'const last = same.findIndex((cursor) => cursor <= now.cursor);',
      ],
      ['why/why.ts', 'event === undefined || event.index >= done', 'event === undefined || event.index > done'],
      [
        'why/why.ts',
        'reasonFor(notation, record, read, made.index)',
        'reasonFor(notation, record, read, record.count)',
      ],
      ['subject.ts', 'event.index < position.done', 'event.index <= position.done'],
      ['subject.ts', 'done: event.index + 1', 'done: event.index'],
      ['edit/run-editing.ts', 'if (!result.ok) return result.expected;', ''],
    ],
  ),
  ...faultsIn(
    'src/components/kit',
    [`${kit}/controls/arrow-keys.test.ts`],
    [
      ['controls/arrow-keys.ts', 'ArrowRight: next, ArrowLeft: previous', 'ArrowRight: previous, ArrowLeft: next'],
      ['controls/arrow-keys.ts', 'event.altKey || event.ctrlKey || event.metaKey || ', ''],
    ],
  ),
  ...faultsIn(
    'src',
    ['tests/figures/evaluation'],
    [
      ['exercises/evaluation/pipeline.ts', "side: 'learning', reads: lengths }", "side: 'learning', reads: [] }"],
      ['exercises/evaluation/folds.ts', 'stratifiedKFold(labels, count)', 'kFold(labels.length, count)'],
      ['components/figures/screening/frame.ts', '(share >= threshold ? 1 : 0)', '(share > threshold ? 1 : 0)'],
      [
        'components/figures/screening/frame.ts',
        'lower: threshold < askedFrom ? asked.lower : undefined,',
        'lower: undefined,',
      ],
    ],
  ),
];
