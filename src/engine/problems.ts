/** What is wrong with a value from outside: where, what, and what was expected. Shared by every reader of JSON and links. */

export interface Problem {
  /** Where: `network.layers[1].weights[0]`. */
  readonly path: string;
  /** What is wrong: `"sigmod" is not an activation`. */
  readonly problem: string;
  /** What was expected: `one of sigmoid, tanh, relu; did you mean "sigmoid"?` */
  readonly expected: string;
}

/** `network.inputs: 2.5 is not a whole number; expected a whole number from 1 to 1024` */
export function describeProblem({ path, problem, expected }: Problem): string {
  return `${path === '' ? 'experiment' : path}: ${problem}; expected ${expected}`;
}

/** The known name with the fewest edits to `name`, if it is near enough to be what was meant. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  let best: string | undefined;
  let fewest = limit + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase().slice(0, 40), candidate.toLowerCase());
    if (distance < fewest) [best, fewest] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance: insertions, deletions and substitutions that turn one word into the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, k) => k);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let k = 1; k <= to.length; k++) {
      const substitution = (row[k - 1] as number) + (from[i - 1] === to[k - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[k] as number) + 1, (next[k - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}

/** Shows any value in a message without letting it take over the message. */
export function show(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}
