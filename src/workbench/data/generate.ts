/** The sets that come with the page, as raw examples. Those of the plane are enlarged to lie between −6 and 6: there sin x is a curve. */
import { blobs, circles, moons, type Point, spiral } from '../../engine/datasets/clouds.ts';
import { line, type ValueSet, wave } from '../../engine/datasets/curves.ts';
import type { CloudOptions, Dataset } from '../../engine/datasets/dataset.ts';
import { gate } from '../../engine/datasets/gates.ts';
import { glyphNames, glyphs } from '../../engine/datasets/glyphs.ts';
import { iris, irisClasses, irisFeatures } from '../../engine/datasets/iris.ts';
import { checkerboard, xorSquares } from '../../engine/datasets/squares.ts';
import { cos, sin } from '../../engine/math/sin-cos.ts';
import type { ClassExamples, Examples, ValueExamples } from './examples.ts';
import type {
  CurveName,
  DataSource,
  GeneratedSource,
  GlyphSource,
  OwnSource,
  PlaneName,
  TableSource,
} from './kinds.ts';

/** How much a set of the engine is enlarged; moons are wider than the others, and not in the middle. */
const unit = 5;
const moonUnit = 4;

const planes: Readonly<Record<PlaneName, (options: CloudOptions, classes: number) => Dataset>> = {
  'xor-noise': (options) => enlarged(xorSquares(options), unit),
  moons: ({ noise = 0, ...options }) =>
    enlarged(moons({ ...options, noise: (noise * unit) / moonUnit }), moonUnit, [0.5, 0.25]),
  circles: (options) => enlarged(circles(options), unit),
  spiral: (options, classes) => enlarged(spiral({ ...options, classes, turns: 1 }), unit),
  blobs: ({ noise = 0, ...options }, classes) => blobs({ ...options, noise: noise * unit, centers: ring(classes) }),
  checkerboard: (options) => enlarged(checkerboard(options), unit),
};
const curves: Readonly<Record<CurveName, (options: CloudOptions) => ValueSet>> = { line, wave };

/** Centres of blobs: evenly on a circle of radius 3.5, the first at the lower left. */
const ring = (count: number): Point[] =>
  Array.from({ length: count }, (_, k) => {
    const angle = 3.9269908169872414 + (6.283185307179586 * k) / count;
    return [3.5 * cos(angle), 3.5 * sin(angle)];
  });

function enlarged(set: Dataset, by: number, [x0, y0]: Point = [0, 0]): Dataset {
  return { ...set, inputs: set.inputs.map(([x, y]) => [((x as number) - x0) * by, ((y as number) - y0) * by]) };
}

const planeAxes = ['x', 'y'];
const classNames = (count: number) => Array.from({ length: count }, (_, k) => String(k));

/** The examples of any source but a table. Pure: the same source gives the same bits. */
export function generate(source: Exclude<DataSource, TableSource>): Examples {
  switch (source.kind) {
    case 'gate':
      return ofClasses(gate(source.gate), ['x₁', 'x₂'], classNames(2));
    case 'iris':
      return ofClasses(iris(), irisFeatures, irisClasses, 'species');
    case 'glyphs':
      return ofGlyphs(source);
    case 'own':
      return ofOwn(source);
    case 'line':
    case 'wave': {
      const { inputs, targets } = curves[source.kind](options(source));
      return ofValues(
        inputs,
        targets.map(([value]) => value as number),
      );
    }
    default: {
      const classes = source.kind === 'spiral' || source.kind === 'blobs' ? (source.classes ?? 2) : 2;
      return ofClasses(planes[source.kind](options(source), classes), planeAxes, classNames(classes));
    }
  }
}

const options = ({ points, noise, seed }: GeneratedSource): CloudOptions => ({ examples: points, noise, seed });

function ofGlyphs({ size, points, noise, seed, classes }: GlyphSource): ClassExamples {
  const names = glyphNames(size).slice(0, classes);
  const set = glyphs({ size, examples: points, noise, seed, classes: names.length });
  const pixels = Array.from({ length: size * size }, (_, k) => `pixel ${Math.floor(k / size) + 1},${(k % size) + 1}`);
  return ofClasses(set, pixels, names, 'sign');
}

function ofOwn({ fit, points }: OwnSource): Examples {
  if (fit === 'curve')
    return ofValues(
      points.map(({ x }) => [x]),
      points.map(({ y }) => y),
    );
  const labels = points.map(({ label }) => label);
  const classes = classNames(Math.max(2, ...labels.map((label) => label + 1)));
  return { raw: points.map(({ x, y }) => [x, y]), rawNames: planeAxes, targetNames: ['class'], labels, classes };
}

const ofClasses = (
  { inputs, labels }: Dataset,
  rawNames: readonly string[],
  classes: readonly string[],
  targetName = 'class',
): ClassExamples => ({ raw: inputs, rawNames, targetNames: [targetName], labels, classes });

const ofValues = (raw: ValueExamples['raw'], values: readonly number[]): ValueExamples => ({
  raw,
  rawNames: ['x'],
  targetNames: ['y'],
  values: values.map((value) => [value]),
  ownUnits: false,
});
