/** What stands in the way of training, as it is said to somebody who has built it with buttons and fields, not written it as JSON. */
import type { Problem } from '../../engine/problems.ts';

export interface Said {
  readonly words: string;
  /** Which part of the page it is about. */
  readonly about: 'data' | 'network' | 'training';
}

/** What the places of a state are called in the page. */
const places: readonly (readonly [path: RegExp, words: (...parts: string[]) => string])[] = [
  [
    /^network\.layers\[(\d+)\](?:\.(\w+))?$/,
    (layer = '0', what) => `Layer ${Number(layer) + 1}${what ? `, ${what}` : ''}`,
  ],
  [/^network\.layers$/, () => 'Layers'],
  [/^network\.start/, () => 'Start values'],
  [/^network\.changes\.(.+)$/, (name) => `Weight ${name}`],
  [/^network\.frozen/, () => 'Frozen weights'],
  [/^training\.optimizer\.learningRate$/, () => 'Learning rate'],
  [/^training\.optimizer\.(\w+)$/, (name) => `Optimizer, ${name}`],
  [/^training\.(\w+)/, (name = '') => `Training, ${name}`],
  [/^preparation\.features/, () => 'What goes in'],
  [/^preparation/, () => 'Parts of the examples'],
  [/^(source|data)/, () => 'Data'],
];

export function inWords({ path, problem, expected }: Problem): Said {
  const found = places.find(([pattern]) => pattern.test(path));
  const [, ...parts] = found?.[0].exec(path) ?? [];
  const place = found === undefined ? path : found[1](...parts);
  const about = path.startsWith('network') ? 'network' : path.startsWith('training') ? 'training' : 'data';
  return { words: `${place}: ${problem}. Expected: ${expected}.`, about };
}
