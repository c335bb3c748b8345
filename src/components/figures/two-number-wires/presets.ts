/** The graphs of Figure 8.1, as a link names them and as the menu does. */
import { graphs } from '../../../exercises/computational-graphs/graphs.ts';
import type { Held } from '../../kit/graph/held.ts';
import type { Preset } from '../../kit/graph/views.ts';
import * as words from './words.ts';

export const presets: readonly Preset[] = [
  { name: 'product', label: '(x + y) · z', graph: graphs.product },
  { name: 'neuron', label: words.tanhNeuron, graph: graphs.neuron },
];

/** What is asked is how fast f changes with z: the next step finds it. Then, of Figure 8.2, what becomes of gradients at a fork. */
export const held: readonly Held[] = [{ graph: 'product', until: 5 }, 'forks'];
