/** The gates of Figure 8.3: the same three numbers go into each. */
import { gates } from '../../../exercises/computational-graphs/graphs.ts';
import type { Preset } from '../../kit/graph/views.ts';

export const presets: readonly Preset[] = [
  { name: 'add', label: 'a sum', graph: gates.add },
  { name: 'multiply', label: 'a product', graph: gates.multiply },
  { name: 'max', label: 'a maximum', graph: gates.max },
];
