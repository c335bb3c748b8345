/** F5.5: six curves of slopes without their names, in an order that gives nothing away. */
import { hiddenOrder, slopeAt } from '../../../exercises/activations/six-slopes.ts';
import { formatNumber } from '../../../notation/format.ts';
import { pathOf, place, sample, type View } from '../../kit/plot/curve-path.ts';
import { curves } from '../../kit/plot/curves.ts';
import * as words from './words.ts';

export const size = { width: 160, height: 106 };
const domain = [-5, 5] as const;
/** One scale for all six, so that heights can be compared. */
const range = [-0.25, 1.25] as const;
export const view: View = { left: 22, top: 4, width: size.width - 30, height: size.height - 20, x: domain, y: range };

export const panels = hiddenOrder.map((name, k) => ({
  number: k + 1,
  words: [-2, 0.5, 3].map((z) => words.atZ(slopeAt(name, z), z)).join(', '),
  path: pathOf(
    view,
    sample((z) => slopeAt(name, z), domain, 100, curves[name].corner === 'kink'),
  ),
}));

export const gridLines = [0, 0.5, 1].map((value) => ({ value, at: place(view, [0, value])[1] }));
export const ticks = [...domain.slice(0, 1), 0, ...domain.slice(1)].map((value) => ({
  value: value === 0 ? 'z = 0' : formatNumber(value),
  at: place(view, [value, 0])[0],
}));
export const middle = place(view, [0, 0])[0];
