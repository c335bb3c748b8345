/**
 * What a browser keeps for a pupil who has come by a class link: the name that their numbers come from, and how many answers were
 * checked under the link. Nothing of it leaves the browser. Where nothing can be kept it lasts as long as the page, in the document.
 */
const key = 'perceptible.class.1';

/** Told to the document when a pupil has given a name, or taken it back. */
const nameChanged = 'perceptible:name';

/** Longer names are cut; as in a receipt. */
export const longestName = 60;
/** Of more exercises the oldest are forgotten: the last classes of a pupil have far fewer. */
const mostCounts = 600;

interface ClassKept {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** What is kept; as nothing where it cannot be read. */
function readKept(): ClassKept {
  const { dataset } = document.documentElement;
  let text = dataset['classKept'];
  try {
    text ??= localStorage.getItem(key) ?? undefined;
    const { name, counts } = JSON.parse(text ?? '{}') as Partial<ClassKept>;
    return { name: typeof name === 'string' ? name.slice(0, longestName) : '', counts: countsIn(counts) };
  } catch {
    return { name: '', counts: {} };
  }
}

const countsIn = (counts: unknown): ClassKept['counts'] =>
  Object.fromEntries(
    Object.entries((counts ?? {}) as object).filter(
      (entry): entry is [string, number] => Number.isInteger(entry[1]) && entry[1] > 0,
    ),
  );

function writeKept(kept: ClassKept): void {
  const text = JSON.stringify(kept);
  try {
    localStorage.setItem(key, text);
  } catch {
    document.documentElement.dataset['classKept'] = text;
  }
}

/** The name that a pupil has given; empty before. */
export const pupilName = () => readKept().name;

export function keepName(name: string): void {
  writeKept({ ...readKept(), name: name.trim().slice(0, longestName) });
  document.dispatchEvent(new Event(nameChanged));
}

/** Calls back when the name is another. @returns how to stop */
export function onName(listener: () => void): () => void {
  document.addEventListener(nameChanged, listener);
  return () => document.removeEventListener(nameChanged, listener);
}

/** How many answers were checked of an exercise with these numbers, under a link. */
export const countOf = (code: string, slot: string, seed: number): number =>
  readKept().counts[placeOf(code, slot, seed)] ?? 0;

export function count(code: string, slot: string, seed: number): void {
  const { name, counts } = readKept();
  const place = placeOf(code, slot, seed);
  const { [place]: before = 0, ...others } = counts;
  const kept = Object.entries(others).slice(-mostCounts);
  writeKept({ name, counts: { ...Object.fromEntries(kept), [place]: before + 1 } });
}

/** The end of a code tells it from others. */
const placeOf = (code: string, slot: string, seed: number) => `${code.slice(-4)} ${slot} ${seed}`;
