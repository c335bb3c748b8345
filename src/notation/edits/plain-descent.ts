/** What can be changed of a descent by plain steps: the learning rate is all that its optimizer has. */
import { fromZero } from '../../player/edit-places.ts';
import { descentEditsWith } from './descent-places.ts';

export const plainDescentEdits = descentEditsWith(
  () => [{ target: 'lr', path: ['optimizer', 'learningRate'], name: 'learning rate', bound: fromZero }],
  (quantity) => (quantity === 'learningRate' ? 'lr' : undefined),
);
