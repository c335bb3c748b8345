/** The graphs of Figure 8.1, as a link names them and as the menu does. */
import { graphs } from '../../../exercises/computational-graphs/graphs.ts';
import type { Preset } from '../../kit/graph/views.ts';

export const presets: readonly Preset[] = [
  { name: 'product', label: '(x + y) · z', graph: graphs.product },
  { name: 'fork', label: '(a + b) · (b + 1)', graph: graphs.fork },
  { name: 'neuron', label: 'a tanh neuron', graph: graphs.neuron },
];
