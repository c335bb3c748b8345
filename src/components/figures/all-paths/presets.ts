/** The graph of Figure 8.2 besides those in layers, as a link names it and as the menu does. */
import { graphs } from '../../../exercises/computational-graphs/graphs.ts';
import type { Held } from '../../kit/graph/held.ts';
import type { Preset } from '../../kit/graph/views.ts';

export const presets: readonly Preset[] = [{ name: 'fork', label: '(a + b) · (b + 1)', graph: graphs.fork }];

/** For each prediction about gates that it waits for, what it keeps back: its own first. */
export const held: readonly Held[] = ['forks', 'products', 'maxima'];
