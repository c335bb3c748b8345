/** Where the rule ends, and how the three numbers of a unit are asked for and written. */
import { show } from '../../questions/index.ts';
import { fateOf, type Points, type State } from './train.ts';

export const names = ['$w_1$', '$w_2$', '$b$'] as const;
export const written = (state: State) => state.map((value, k) => `${names[k]} = ${show(value)}`).join(', ');

/** @throws Error where the rule never comes to rest */
export const rest = (points: Points) => {
  const fate = fateOf(points);
  if (fate === undefined) throw new Error('the rule does not come to rest');
  return fate;
};
