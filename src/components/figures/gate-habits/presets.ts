/** The gates of Figure 8.3: the same three numbers go into each. */
import { gates } from '../../../exercises/computational-graphs/graphs.ts';
import type { Held } from '../../kit/graph/held.ts';
import type { Preset } from '../../kit/graph/views.ts';
import * as words from './words.ts';

export const presets: readonly Preset[] = [
  { name: 'add', label: words.sum, graph: gates.add },
  { name: 'multiply', label: words.product, graph: gates.multiply },
  { name: 'max', label: words.maximum, graph: gates.max },
];

/** What is asked is the maximum's habit, and before, in Figure 8.1, a product's. */
export const held: readonly Held[] = ['maxima', 'products'];
