/** Reads where the examples come from and how they are prepared, from JSON that anybody may have written. */
import { gateNames } from '../../engine/datasets/gates.ts';
import { glyphNames, glyphSizes } from '../../engine/datasets/glyphs.ts';
import { show } from '../../engine/problems.ts';
import {
  field,
  item,
  type NumberRange,
  optional,
  type Place,
  readBoolean,
  readList,
  readName,
  readNumber,
  readObject,
  report,
} from '../../engine/reader.ts';
import {
  type ColumnUse,
  columnUses,
  curveNames,
  type DataSource,
  type FeatureName,
  featureNames,
  type OwnPoint,
  type Preparation,
  planeNames,
} from '../data/kinds.ts';
import { dataLimits } from '../data/limits.ts';

const generated = [...planeNames, ...curveNames] as const;
const kinds = [...generated, 'gate', 'iris', 'glyphs', 'own', 'table'] as const;
const whole = (range: { readonly from: number; readonly to: number }): NumberRange => ({ whole: true, ...range });
const drawn = ['points', 'noise', 'seed'] as const;

type Fields = Record<string, unknown>;

export function readSource(value: unknown, place: Place): DataSource | undefined {
  const kind = readName((value as Fields | null)?.['kind'], field(place, 'kind'), kinds, 'a kind of data');
  if (kind === undefined) return undefined;
  const object = (...keys: string[]) => readObject(value, place, ['kind', ...keys]);
  switch (kind) {
    case 'iris':
      return object() && { kind };
    case 'gate': {
      const name = readName(object('gate')?.['gate'], field(place, 'gate'), gateNames, 'a gate');
      return name && { kind, gate: name };
    }
    case 'glyphs':
      return readGlyphs(object('size', 'classes', ...drawn), place);
    case 'own':
      return readOwn(object('fit', 'points'), place);
    case 'table':
      return readTable(object('name', 'columns', 'decimal', 'rows', 'lines'), place);
    default: {
      const sorted = kind === 'spiral' || kind === 'blobs';
      const fields = object(...drawn, ...(sorted ? ['classes'] : []));
      const numbers = fields && readDrawn(fields, place);
      const classes = optional(fields?.['classes'], field(place, 'classes'), (given, at) =>
        readNumber(given, at, whole(dataLimits.classes)),
      );
      return numbers && { kind, ...numbers, ...(classes !== undefined && { classes }) };
    }
  }
}

/** What every set has that is drawn from a seed. */
function readDrawn(object: Fields, place: Place) {
  const points = readNumber(object['points'], field(place, 'points'), whole(dataLimits.points));
  const noise = readNumber(object['noise'], field(place, 'noise'), dataLimits.noise);
  const seed = readNumber(object['seed'], field(place, 'seed'), whole(dataLimits.seed));
  return points === undefined || noise === undefined || seed === undefined ? undefined : { points, noise, seed };
}

function readGlyphs(object: Fields | undefined, place: Place): DataSource | undefined {
  const numbers = object && readDrawn(object, place);
  const size = glyphSizes.find((known) => known === object?.['size']);
  if (object !== undefined && size === undefined)
    report(field(place, 'size'), `${show(object['size'])} is not a size of these pictures`, glyphSizes.join(', '));
  if (numbers === undefined || size === undefined) return undefined;
  const classes = optional(object?.['classes'], field(place, 'classes'), (given, at) =>
    readNumber(given, at, whole({ from: 2, to: glyphNames(size).length })),
  );
  return { kind: 'glyphs', size, ...numbers, ...(classes !== undefined && { classes }) };
}

function readOwn(object: Fields | undefined, place: Place): DataSource | undefined {
  if (object === undefined) return undefined;
  const fit = readName(object['fit'], field(place, 'fit'), ['classes', 'curve'], 'what own points are for');
  const points = readMany(object['points'], field(place, 'points'), [dataLimits.ownPoints, 'points'], readPoint);
  return fit && points && { kind: 'own', fit, points };
}

function readPoint(value: unknown, place: Place): OwnPoint | undefined {
  const object = readObject(value, place, ['x', 'y', 'label']);
  const reach = { from: -dataLimits.ownReach, to: dataLimits.ownReach };
  const x = object && readNumber(object['x'], field(place, 'x'), reach);
  const y = object && readNumber(object['y'], field(place, 'y'), reach);
  const classes = whole({ from: 0, to: dataLimits.classes.to - 1 });
  const label = object && readNumber(object['label'], field(place, 'label'), classes);
  return x === undefined || y === undefined || label === undefined ? undefined : { x, y, label };
}

function readTable(object: Fields | undefined, place: Place): DataSource | undefined {
  if (object === undefined) return undefined;
  const most = dataLimits.table;
  const name = readText(object['name'], field(place, 'name'));
  const columns = readMany(object['columns'], field(place, 'columns'), [most.columns, 'columns'], readColumn);
  const decimal = readName(object['decimal'], field(place, 'decimal'), ['.', ','], 'a decimal mark');
  const readRow = (row: unknown, at: Place) => readMany(row, at, [most.columns, 'cells'], readText);
  const rows = readMany(object['rows'], field(place, 'rows'), [most.rows, 'rows'], readRow);
  const lines = optional(object['lines'], field(place, 'lines'), (given, at) =>
    readMany(given, at, [most.rows, 'lines'], (line, its) => readNumber(line, its, { whole: true, from: 1 })),
  );
  for (const [n, row] of (rows ?? []).entries())
    if (columns !== undefined && row.length !== columns.length)
      report(item(field(place, 'rows'), n), `it has ${row.length} cells`, `${columns.length}, one for each column`);
  if (lines !== undefined && rows !== undefined && lines.length !== rows.length)
    report(field(place, 'lines'), `it has ${lines.length}`, `${rows.length}, one for each row`);
  if (name === undefined || columns === undefined || decimal === undefined || rows === undefined) return undefined;
  return { kind: 'table', name, columns, decimal, rows, ...(lines && { lines }) };
}

function readColumn(value: unknown, place: Place): ColumnUse | undefined {
  const object = readObject(value, place, ['name', 'use']);
  const name = object && readText(object['name'], field(place, 'name'));
  const use = object && readName(object['use'], field(place, 'use'), columnUses, 'what a column is for');
  return name === undefined || use === undefined ? undefined : { name, use };
}

function readText(value: unknown, place: Place): string | undefined {
  const expected = `a text of at most ${dataLimits.table.cell} characters`;
  if (typeof value !== 'string') report(place, `${show(value)} is not a text`, expected);
  else if (value.length > dataLimits.table.cell) report(place, `it has ${value.length} characters`, expected);
  else return value;
  return undefined;
}

/** A list of at most so many things; a longer one is not looked at. */
function readMany<Thing>(
  value: unknown,
  place: Place,
  [most, what]: readonly [number, string],
  read: (value: unknown, place: Place) => Thing | undefined,
): Thing[] | undefined {
  const expected = `a list of at most ${most} ${what}`;
  const list = readList(value, place, expected);
  if (list === undefined) return undefined;
  if (list.length > most) {
    report(place, `it has ${list.length}`, expected);
    return undefined;
  }
  const things = list.map((entry, k) => read(entry, item(place, k)));
  return things.every((thing) => thing !== undefined) ? (things as Thing[]) : undefined;
}

export function readPreparation(value: unknown, place: Place): Preparation | undefined {
  const object = readObject(value, place, ['features', 'standardise', 'validation', 'test', 'seed']);
  if (object === undefined) return undefined;
  const features = readMany(
    object['features'],
    field(place, 'features'),
    [featureNames.length, 'features'],
    readFeature,
  );
  const standardise = readBoolean(object['standardise'], field(place, 'standardise'));
  const share = (name: 'validation' | 'test') =>
    readNumber(object[name], field(place, name), { from: 0, to: dataLimits.aside });
  const [validation, test] = [share('validation'), share('test')];
  const seed = readNumber(object['seed'], field(place, 'seed'), whole(dataLimits.seed));
  if (features !== undefined && new Set(features).size < features.length)
    report(field(place, 'features'), 'a feature is named twice', 'each at most once');
  if (features === undefined || standardise === undefined || seed === undefined) return undefined;
  if (validation === undefined || test === undefined) return undefined;
  return { features, standardise, validation, test, seed };
}

const readFeature = (value: unknown, place: Place): FeatureName | undefined =>
  readName(value, place, featureNames, 'a feature');
