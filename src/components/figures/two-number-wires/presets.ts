/** The graphs of Figure 8.1, as a link names them and as the menu does. */
import { graphs } from '../../../exercises/computational-graphs/graphs.ts';
import type { Held } from '../../kit/graph/held.ts';
import type { Preset } from '../../kit/graph/views.ts';
import * as words from './words.ts';

export const presets: readonly Preset[] = [
  { name: 'product', label: '(x + y) · z', graph: graphs.product },
  { name: 'neuron', label: words.tanhNeuron, graph: graphs.neuron },
];

/** For each prediction that it waits for, what it keeps back: its own, and in the reader's expressions what the next figures ask. */
export const held: readonly Held[] = ['products', 'forks', 'maxima'];
