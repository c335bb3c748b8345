import { oneHot } from '../../engine/datasets/dataset.ts';
import type { Problem } from '../../engine/problems.ts';
import { threeWaySplit } from '../../engine/splits/three-way.ts';
import { fitStandardizer, standardize } from '../../engine/standardize.ts';
import type { Examples } from './examples.ts';
import { features, featuresFor } from './features.ts';
import { generate } from './generate.ts';
import type { DataSource, Preparation, Prepared, Problems } from './kinds.ts';
import { dataLimits } from './limits.ts';
import { tableExamples } from './table.ts';

/** What the examples of one source become with how they are prepared. */
export type Preparing = (how: Preparation) => Prepared | Problems;

/**
 * The examples of a source as a network gets them. Pure: the same source and preparation give the same bits.
 * @param source of one of the kinds; numbers within dataLimits, as a reader of links or a panel has checked
 * @returns problems where there is nothing to learn from: no example, no feature, a column that is missing
 */
export const prepare = (source: DataSource, how: Preparation): Prepared | Problems => preparing(source)(how);

/** The same for who changes only how they are prepared: a long table is read once. What came of the last way is kept. */
export function preparing(source: DataSource): Preparing {
  let examples: Examples | Problems | undefined;
  let last: { readonly how: Preparation; readonly gave: Prepared | Problems } | undefined;
  const made = (how: Preparation): Prepared | Problems => {
    examples ??= source.kind === 'table' ? tableExamples(source) : generate(source);
    if ('problems' in examples) return examples;
    const problems = problemsOf(examples, how);
    return problems.length > 0 ? { problems } : prepared(examples, how);
  };
  return (how) => {
    if (last?.how !== how) last = { how, gave: made(how) };
    return last.gave;
  };
}

function problemsOf({ raw, rawNames }: Examples, how: Preparation): Problem[] {
  const problems: Problem[] = [];
  const there = featuresFor(rawNames.length);
  if (raw.length === 0) problems.push({ path: 'source', problem: 'there is no example', expected: 'at least one' });
  if (rawNames.length <= 2 && !how.features.some((name) => there.includes(name)))
    problems.push({
      path: 'preparation.features',
      problem: 'nothing goes into the network',
      expected: `at least one of ${there.join(', ')}`,
    });
  if (how.validation + how.test > dataLimits.aside + 1e-9)
    problems.push({
      path: 'preparation',
      problem: `validation and test take ${how.validation + how.test} of the examples`,
      expected: `at most ${dataLimits.aside} together`,
    });
  return problems;
}

function prepared(examples: Examples, how: Preparation): Prepared {
  const { raw, rawNames, targetNames, leftOut = [] } = examples;
  const { transform, names } = featureMap(rawNames, how);
  const labels = 'labels' in examples ? examples.labels : [];
  const groups = labels.length > 0 ? labels : raw.map(() => 0);
  const split = threeWaySplit(groups, { validation: how.validation, test: how.test }, how.seed);
  const plain = raw.map(transform);
  const statistics = fitStandardizer(split.training.map((n) => plain[n] as number[]));
  const scaled = (rows: readonly (readonly number[])[]) => (how.standardise ? standardize(rows, statistics) : rows);
  return {
    ...targetsOf(examples, how, split.training),
    inputs: scaled(plain),
    names,
    labels,
    split,
    raw,
    rawNames,
    targetNames,
    leftOut,
    featuresOf: (point) => scaled([transform(point)])[0] as readonly number[],
  };
}

/** What becomes of a raw point, and what the results are called. */
function featureMap(rawNames: readonly string[], how: Preparation) {
  const there = featuresFor(rawNames.length);
  if (there.length === 0) return { transform: (raw: readonly number[]) => [...raw], names: rawNames };
  const chosen = there.filter((name) => how.features.includes(name)).map((name) => features[name]);
  const [x = '', y = ''] = rawNames;
  return {
    transform: (raw: readonly number[]) => chosen.map(({ compute }) => compute(raw)),
    names: chosen.map(({ name }) => name(x, y)),
  };
}

function targetsOf(
  examples: Examples,
  how: Preparation,
  training: readonly number[],
): Pick<Prepared, 'targets' | 'task' | 'classes' | 'targetScale'> {
  const asGiven = { mean: 0, scale: 1 };
  if ('labels' in examples) {
    const { labels, classes } = examples;
    const two = classes.length === 2;
    const targets = labels.map((label) => (two ? [label] : oneHot(label, classes.length)));
    return { targets, task: two ? 'binary' : 'classes', classes, targetScale: asGiven };
  }
  const column = examples.values;
  // Several values have one loss together: they stay in the units in which they can be compared.
  if (!how.standardise || !examples.ownUnits || examples.targetNames.length > 1)
    return { targets: column, task: 'values', classes: [], targetScale: asGiven };
  const statistics = fitStandardizer(training.map((n) => column[n] as readonly number[]));
  const [mean, scale] = [statistics.mean[0] as number, statistics.scale[0] as number];
  return { targets: standardize(column, statistics), task: 'values', classes: [], targetScale: { mean, scale } };
}
