/** What is in each column of a table, and what the column is probably for. Every guess has its reason, which is shown. */
import { isHole, readCell } from '../cells.ts';
import type { ColumnUse, ColumnUseName } from '../kinds.ts';
import { dataLimits } from '../limits.ts';

export interface GuessedColumn extends ColumnUse {
  /** Why it is used so, as the end of a sentence: “left out, it counts the rows”. */
  readonly why: string;
}

/** What a column holds. */
interface Content {
  readonly name: string;
  readonly cells: number;
  readonly holes: number;
  /** Cells that are numbers, and those of them that are whole. */
  readonly numbers: number;
  readonly wholes: number;
  /** Different texts that are no holes. */
  readonly distinct: number;
  /** Each number is the one above and 1 more. */
  readonly counts: boolean;
  /** For every row, which of its different texts stands in it, in the order in which they come: only where they are few. */
  readonly pattern: string | undefined;
}

const word = (names: string) => new RegExp(`(?:^|[^a-z])(?:${names})(?:[^a-z]|$)`);
/** Names that say that a column is the target, in small letters: the first list is sure, the second says it of some that are not. */
const targets = [
  word('target|targets|label|labels|y|outcome|survived|diagnosis|salary|price|mpg|medv|ziel|cible|objetivo'),
  word('class|classes|species|klasse|art|classe|espèce|clase|especie|income|rent|quality'),
];
const identifiers =
  /^(?:id|ids|index|idx|nr|no|no\.|number|row|rows|rownames|unnamed: ?\d+|name|passengerid|key|code|uuid)$|[ _-]id$/;

const isNumeric = ({ cells, holes, numbers }: Content) => numbers > 0 && numbers >= 0.8 * (cells - holes);
const isWhole = ({ numbers, wholes }: Content) => wholes === numbers;
/** Few enough texts, and each often enough, to be classes. */
const isClassy = ({ cells, holes, distinct }: Content) =>
  distinct >= 2 && distinct <= dataLimits.tableClasses && cells - holes >= 2 * distinct;

/**
 * @param names of the columns
 * @param rows shape (rows, columns)
 */
export function guessColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  decimal: '.' | ',',
): GuessedColumn[] {
  const contents = names.map((name, index) => contentOf(name, index, rows, decimal));
  const given = contents.map((content) => whyOut(content));
  const target = targetAmong(contents, given);
  const said = sameAsBefore(contents, target?.index);
  return contents.map((content, index): GuessedColumn => {
    const { name } = content;
    const out = given[index] ?? said(index);
    if (index === target?.index) return { name, use: target.use, why: target.why };
    if (out !== undefined) return { name, use: 'out', why: out };
    if (isNumeric(content)) return { name, use: 'number', why: 'its cells are numbers' };
    if (content.distinct <= dataLimits.categories)
      return { name, use: 'categories', why: `it has ${content.distinct} different texts` };
    return { name, use: 'out', why: `it has ${content.distinct} different texts` };
  });
}

function contentOf(name: string, index: number, rows: readonly (readonly string[])[], decimal: '.' | ','): Content {
  const seen = new Map<string, number>();
  const order: number[] = [];
  let [holes, numbers, wholes, counts, before] = [0, 0, 0, true, Number.NaN];
  for (const row of rows) {
    const cell = row[index] ?? '';
    const isEmpty = isHole(cell);
    const value = isEmpty ? undefined : readCell(cell, decimal);
    if (isEmpty) holes += 1;
    else if (!seen.has(cell)) seen.set(cell, seen.size);
    if (seen.size <= dataLimits.tableClasses) order.push(seen.get(cell) ?? -1);
    if (value !== undefined) numbers += 1;
    if (value !== undefined && Number.isInteger(value)) wholes += 1;
    if (value === undefined || !(Number.isNaN(before) || value === before + 1)) counts = false;
    before = value ?? Number.NaN;
  }
  // Where hardly a value comes twice, each column tells the rows apart, and says all that any other says.
  const repeats = rows.length - holes >= 2 * seen.size;
  const pattern = repeats && seen.size > 1 && seen.size <= dataLimits.tableClasses ? order.join() : undefined;
  return {
    name,
    cells: rows.length,
    holes,
    numbers,
    wholes,
    distinct: seen.size,
    counts: counts && rows.length > 2,
    pattern,
  };
}

/** Why a column adds nothing: in every row it says what the target or a column before it says, perhaps in other words. */
function sameAsBefore(contents: readonly Content[], target: number | undefined): (index: number) => string | undefined {
  const first = new Map<string, string>();
  const order = [...(target === undefined ? [] : [target]), ...contents.keys()];
  for (const index of order) {
    const { pattern, name } = contents[index] as Content;
    if (pattern !== undefined && !first.has(pattern)) first.set(pattern, name);
  }
  return (index) => {
    const { pattern, name } = contents[index] as Content;
    const other = pattern === undefined ? undefined : first.get(pattern);
    return other === undefined || other === name ? undefined : `it says the same as ${other}`;
  };
}

/** Why a column tells a network nothing, or nothing that it could use; undefined where it may. */
function whyOut(content: Content): string | undefined {
  const { name, cells, holes, distinct, counts } = content;
  if (holes === cells) return 'it is empty';
  if (counts) return 'it counts the rows';
  if (distinct === 1) return 'it is the same in every row';
  if (holes > 0.3 * cells) return `${holes} of its ${cells} cells are empty`;
  const unique = distinct >= 0.95 * (cells - holes);
  if (unique && identifiers.test(name.toLowerCase()) && (isWhole(content) || !isNumeric(content)))
    return 'it names the rows';
  if (!isNumeric(content) && unique && distinct > dataLimits.categories)
    return 'its text is another in nearly every row';
  return undefined;
}

interface Target {
  readonly index: number;
  readonly use: Extract<ColumnUseName, 'value' | 'class'>;
  readonly why: string;
}

/** A column whose name says so; else the last one, or the first where it has classes and the last has none. */
function targetAmong(contents: readonly Content[], out: readonly (string | undefined)[]): Target | undefined {
  const free = contents.flatMap((content, index) => (out[index] === undefined ? [{ content, index }] : []));
  const usable = free.filter(({ content }) => isNumeric(content) || isClassy(content));
  const classes = usable.filter(({ content }) => !isNumeric(content));
  for (const names of targets) {
    // Of several names that say so, the last: what is asked for stands at the end more often.
    const named = usable.findLast(({ content }) => names.test(content.name.toLowerCase()));
    if (named) return asTarget(named, 'its name says so');
  }
  const last = usable.at(-1);
  const first = usable[0];
  if (last === undefined || first === undefined) return undefined;
  if (classes.includes(last)) return asTarget(last, 'it stands last, and has few different texts');
  if (classes.length === 1 && classes[0] === first)
    return asTarget(first, 'it stands first, and has few different texts');
  const firstIsClass = first.index === 0 && codesClasses(first.content) && !codesClasses(last.content);
  return firstIsClass
    ? asTarget(first, 'it stands first, and has few different numbers')
    : asTarget(last, 'it stands last');
}

/** Few whole numbers: 0 and 1, or the numbers of classes. */
const codesClasses = (content: Content) =>
  isNumeric(content) && isWhole(content) && content.distinct <= 10 && content.cells >= 5 * content.distinct;

const asTarget = ({ content, index }: { content: Content; index: number }, why: string): Target => ({
  index,
  use: isNumeric(content) && !codesClasses(content) ? 'value' : 'class',
  why,
});
