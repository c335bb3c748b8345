/** Sources and preparations from links and files of unknown shape: every problem with its path, never an error. */
import { gateNames } from '../../engine/datasets/gates.ts';
import { glyphNames, glyphSizes } from '../../engine/datasets/glyphs.ts';
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
  curveNames,
  type DataSource,
  featureNames,
  type GeneratedName,
  type OwnPoint,
  type Preparation,
  planeNames,
} from './kinds.ts';
import { dataLimits } from './limits.ts';
import { readTable } from './read-table.ts';

const generatedNames: readonly GeneratedName[] = [...planeNames, ...curveNames];
const kinds = [...generatedNames, 'gate', 'iris', 'glyphs', 'own', 'table'] as const;
const whole = (range: NumberRange): NumberRange => ({ ...range, whole: true });

/** What was read, if nothing was wrong with it: a field that is unknown is no reason to stop, and one to refuse. */
function faultless<Value>(place: Place, read: () => Value | undefined): Value | undefined {
  const before = place.problems.length;
  const value = read();
  return place.problems.length === before ? value : undefined;
}

/** @returns undefined where there is a problem; what is wrong then stands in the place's list */
export const readSource = (value: unknown, place: Place): DataSource | undefined =>
  faultless(place, () => readKind(value, place));

/** @returns undefined where there is a problem; what is wrong then stands in the place's list */
export const readPreparation = (value: unknown, place: Place): Preparation | undefined =>
  faultless(place, () => readShares(value, place));

function readKind(value: unknown, place: Place): DataSource | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    readObject(value, place, ['kind']);
    return undefined;
  }
  const kind = readName((value as { kind?: unknown }).kind, field(place, 'kind'), kinds, 'a source of data');
  switch (kind) {
    case undefined:
      return undefined;
    case 'iris':
      return readObject(value, place, ['kind']) && { kind };
    case 'gate': {
      const object = readObject(value, place, ['kind', 'gate']);
      const gate = object && readName(object['gate'], field(place, 'gate'), gateNames, 'a gate');
      return gate && { kind, gate };
    }
    case 'own':
      return readOwn(value, place);
    case 'table':
      return readTable(value, place);
    default:
      return readMade(kind, value, place);
  }
}

/** What a set with points, noise and seed has, and a glyph's size. */
function readMade(kind: GeneratedName | 'glyphs', value: object, place: Place): DataSource | undefined {
  const sized = kind === 'glyphs';
  const classed = sized || kind === 'spiral' || kind === 'blobs';
  const keys = ['kind', 'points', 'noise', 'seed', ...(classed ? ['classes'] : []), ...(sized ? ['size'] : [])];
  const object = readObject(value, place, keys);
  if (object === undefined) return undefined;
  const number = (key: string, range: NumberRange) => readNumber(object[key], field(place, key), range);
  const points = number('points', whole(dataLimits.points));
  const noise = number('noise', dataLimits.noise);
  const seed = number('seed', whole(dataLimits.seed));
  const size = sized ? glyphSizes.find((known) => known === object['size']) : undefined;
  if (sized && size === undefined)
    report(field(place, 'size'), 'it is no size that there are signs of', `one of ${glyphSizes.join(', ')}`);
  const most = size === undefined ? dataLimits.classes.to : glyphNames(size).length;
  const classes = optional(object['classes'], field(place, 'classes'), (given, at) =>
    readNumber(given, at, whole({ from: dataLimits.classes.from, to: most })),
  );
  if (points === undefined || noise === undefined || seed === undefined) return undefined;
  const made = { points, noise, seed, ...(classes === undefined ? {} : { classes }) };
  if (kind !== 'glyphs') return { kind, ...made };
  return size && { kind, size, ...made };
}

function readOwn(value: object, place: Place): DataSource | undefined {
  const object = readObject(value, place, ['kind', 'fit', 'points']);
  if (object === undefined) return undefined;
  const fit = readName(object['fit'], field(place, 'fit'), ['classes', 'curve'] as const, 'what points are for');
  const at = field(place, 'points');
  const list = readList(object['points'], at, 'a list of points');
  if (list !== undefined && list.length > dataLimits.ownPoints) {
    report(at, `it has ${list.length}`, `at most ${dataLimits.ownPoints} points`);
    return undefined;
  }
  const points = list?.map((point, n) => readPoint(point, item(at, n)));
  if (fit === undefined || !points?.every((point) => point !== undefined)) return undefined;
  return { kind: 'own', fit, points };
}

function readPoint(value: unknown, place: Place): OwnPoint | undefined {
  const object = readObject(value, place, ['x', 'y', 'label']);
  if (object === undefined) return undefined;
  const reach = { from: -dataLimits.ownReach, to: dataLimits.ownReach };
  const x = readNumber(object['x'], field(place, 'x'), reach);
  const y = readNumber(object['y'], field(place, 'y'), reach);
  const label = readNumber(object['label'], field(place, 'label'), whole({ from: 0, to: dataLimits.classes.to - 1 }));
  return x === undefined || y === undefined || label === undefined ? undefined : { x, y, label };
}

function readShares(value: unknown, place: Place): Preparation | undefined {
  const object = readObject(value, place, ['features', 'standardise', 'validation', 'test', 'seed']);
  if (object === undefined) return undefined;
  const share = { from: 0, to: dataLimits.aside };
  const at = field(place, 'features');
  const list = readList(object['features'], at, `a list of ${featureNames.join(', ')}`);
  // A list without end would be answered by as many problems.
  const names = list
    ?.slice(0, featureNames.length)
    .map((name, k) => readName(name, item(at, k), featureNames, 'a feature'));
  const standardise = readBoolean(object['standardise'], field(place, 'standardise'));
  const validation = readNumber(object['validation'], field(place, 'validation'), share);
  const test = readNumber(object['test'], field(place, 'test'), share);
  const seed = readNumber(object['seed'], field(place, 'seed'), whole(dataLimits.seed));
  if (list !== undefined && list.length > featureNames.length)
    report(at, `it has ${list.length}`, `at most ${featureNames.length} features`);
  if (!names?.every((name) => name !== undefined) || (list?.length ?? 0) > featureNames.length) return undefined;
  if (standardise === undefined || validation === undefined || test === undefined || seed === undefined)
    return undefined;
  if (validation + test > dataLimits.aside + 1e-9) {
    report(place, `validation and test take ${validation + test}`, `at most ${dataLimits.aside} together`);
    return undefined;
  }
  const features = featureNames.filter((name) => names.includes(name));
  return { features, standardise, validation, test, seed };
}
