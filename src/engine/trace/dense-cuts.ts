/** How the events of a dense network are cut into steps. */
import { at } from './dense-names.ts';
import { type Cuts, passOf } from './marks.ts';

/**
 * Pass, example, layer, unit, connection. A batch of one writes its gradients and its loss straight to the cells of the
 * update, which have no example; they belong to example 0.
 */
export const denseCuts: Cuts = {
  address(plan, event, cell) {
    const pass = passOf(plan, event);
    const connection = at(cell, 'from') ?? at(cell, 'via');
    const bias = connection === undefined && cell.quantity.startsWith('bias') ? 'bias' : connection;
    const example = pass === 'average' || pass === 'update' ? undefined : (at(cell, 'example') ?? 0);
    return [pass, example, plan.layers[event], at(cell, 'unit'), bias];
  },
  lengths: { weight: 5, unit: 4, layer: 3, pass: 2 },
};
