/** The graphs of lesson 8, of content/experiments. */
import add from '../../../content/experiments/gate-add.json' with { type: 'json' };
import max from '../../../content/experiments/gate-max.json' with { type: 'json' };
import multiply from '../../../content/experiments/gate-multiply.json' with { type: 'json' };
import fork from '../../../content/experiments/graph-fork.json' with { type: 'json' };
import neuron from '../../../content/experiments/graph-neuron.json' with { type: 'json' };
import product from '../../../content/experiments/graph-product.json' with { type: 'json' };
import { graphOf } from '../../player/experiments.ts';

export const graphs = { product: graphOf(product), fork: graphOf(fork), neuron: graphOf(neuron) };

/** One gate each, between the same three numbers. */
export const gates = { add: graphOf(add), multiply: graphOf(multiply), max: graphOf(max) };
