/** Layers, units and places in words. */
import { formatNumber } from '../../notation/format.ts';
import { type BlockActivation, leakySlope } from '../protocol/blocks.ts';
import type { LayerAnswer, Term, UnitMade } from '../protocol/inner.ts';
import { activationLabels } from '../protocol/setting-names.ts';
import { grouped } from '../protocol/words.ts';

const kindWords: Readonly<Record<string, string>> = {
  Dense: 'dense',
  Conv2D: 'convolution',
  MaxPooling2D: 'the largest of each window',
  AveragePooling2D: 'the mean of each window',
  BatchNormalization: 'batch normalisation',
  LeakyReLU: 'leaky ReLU',
  ReLU: 'ReLU',
};

/** These only put the numbers of the layer before them in another shape, or leave them as they are. */
const passing = new Set(['InputLayer', 'Reshape', 'Flatten', 'Dropout']);

/** Whether a layer's numbers are others than those before it. */
export const isShown = ({ kind }: Pick<LayerAnswer, 'kind'>) => !passing.has(kind);

/** Whether a layer answers with maps, which have places. */
export const hasMaps = ({ shape }: Pick<LayerAnswer, 'shape'>) => shape.length === 3;

/** "ReLU", "softmax"; empty where nothing follows the sum. */
export function activationText(activation: string | undefined): string {
  if (activation === undefined || activation === 'linear') return '';
  return activationLabels[activation as BlockActivation] ?? activation;
}

/** "conv_1: convolution, 8 maps of 28 × 28 numbers, ReLU", "dense_1: dense, 32 units, ReLU" */
export function layerTitle({ name, kind, shape, activation }: Omit<LayerAnswer, 'values'>): string {
  const units = shape.at(-1)!;
  const what = hasMaps({ shape })
    ? `${grouped(units)} ${units === 1 ? 'map' : 'maps'} of ${shape[0]} × ${shape[1]} numbers`
    : `${grouped(units)} ${units === 1 ? 'unit' : 'units'}`;
  const after = kind.endsWith('ReLU') ? '' : activationText(activation);
  return `${name}: ${[kindWords[kind] ?? kind, what, after].filter((part) => part !== '').join(', ')}`;
}

/** Row, column and map of a place, from 0. */
export function mapPlace(index: number, [, width = 1, maps = 1]: readonly number[]) {
  return {
    row: Math.floor(index / maps / width),
    column: Math.floor(index / maps) % width,
    map: index % maps,
  };
}

/** Back to the place among the values. */
export const mapIndex = (
  { row, column, map }: { readonly row: number; readonly column: number; readonly map: number },
  [, width = 1, maps = 1]: readonly number[],
) => (row * width + column) * maps + map;

/** The numbers of one map, row by row. */
export function mapValues({ values, shape }: Pick<LayerAnswer, 'values' | 'shape'>, map: number): number[] {
  const maps = shape.at(-1)!;
  return Array.from({ length: values.length / maps }, (_, place) => values[place * maps + map]!);
}

/** "unit 5", "map 3, row 2, column 7": units and maps are counted from 1, rows and columns from 0, as everywhere in the lab. */
export function placeName(index: number, shape: readonly number[]): string {
  if (!hasMaps({ shape })) return `unit ${grouped(index + 1)}`;
  const { row, column, map } = mapPlace(index, shape);
  return `map ${map + 1}, row ${row}, column ${column}`;
}

/** Where a term comes from: row and column, as everywhere in the lab, from 0. @param permuted the pixels have changed places, so that they are no picture */
export function termName({ from }: Term, { name, shape }: UnitMade['source'], permuted: boolean): string {
  if (name !== 'image') {
    const { row, column, map } = mapPlace(from, shape);
    return hasMaps({ shape }) ? `map ${map + 1} at ${row}, ${column}` : placeName(from, shape);
  }
  if (permuted) return `input ${grouped(from + 1)}`;
  const { row, column } = mapPlace(from, shape);
  return `pixel ${row}, ${column}`;
}

const text = (value: number) => formatNumber(value);

/** How the sum becomes the unit's value. */
export function afterWords({ how, activation, total, value, source }: UnitMade): string {
  if (how === 'maximum') return `The largest of them is taken: ${text(value)}.`;
  if (how === 'one' && activation === 'leaky')
    return total > 0
      ? `Leaky ReLU leaves the ${text(total)} of ${source.name} as it is, since it is above 0: the value is ${text(value)}.`
      : `Leaky ReLU takes ${leakySlope} of the ${text(total)} of ${source.name}, since it is not above 0: the value is ${text(value)}.`;
  if (how === 'one') return `This layer makes ${text(value)} of the ${text(total)} of ${source.name}.`;
  if (activation === 'softmax')
    return `Softmax makes a probability of it: e to the power of this sum, divided by the same of all ten units together, is ${text(value)}.`;
  const name = activationText(activation);
  if (name === '') return `The sum is the unit’s value: ${text(value)}.`;
  if (activation === 'relu')
    return value > 0
      ? `ReLU leaves it as it is, since it is above 0: the value is ${text(value)}.`
      : 'ReLU makes 0 of it, since it is not above 0: the value is 0.';
  return `The value is ${name}(${text(total)}) = ${text(value)}.`;
}
