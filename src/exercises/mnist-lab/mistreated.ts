/** Which change of the pictures a network could not stand: told apart by what was measured. */
import { percent } from '../../lab/protocol/words.ts';
import { exercise } from '../../questions/index.ts';
import { type AttackName, attacks } from './measured.ts';

const inPercent = (name: AttackName) => 100 * attacks[name];
const words = (name: AttackName) => percent(attacks[name]);

export const whatWentWrong = exercise({
  kind: 'bug',
  objective: 'explain',
  grade: 'challenge',
  ask: `A trained network reads ${words('none')} of the test images. Then somebody changes one thing in the preparation of the images, and it reads ${words('shift 4')}. All changes below were measured on this network. Which one was it?`,
  shown: () => inPercent('shift 4'),
  decimals: 1,
  suspects: [
    {
      text: 'All images are half as bright.',
      makes: () => inPercent('half brightness'),
      say: 'Half of every sum is left, and the largest stays the largest nearly always.',
    },
    {
      text: 'All images are dark on light.',
      makes: () => inPercent('invert'),
      say: 'Then the border, where no training image ever had ink, counts at full strength, with weights that were never trained.',
    },
    { text: 'All images are shifted to the right by 4 pixels.', makes: () => inPercent('shift 4') },
    {
      text: 'All images are shifted to the right by 1 pixel.',
      makes: () => inPercent('shift 1'),
      say: 'One pixel moves ink by less than a stroke is wide.',
    },
  ],
  hints: [
    'One of them hardly does any harm, and one leaves less than guessing would.',
    'Try them in the figure of attacks, on a network of your own. Its numbers will differ a little.',
  ],
  solution: () => [
    `Half as bright: ${words('half brightness')}. Dark on light: ${words('invert')}. Shifted by 1: ${words('shift 1')}; by 4: ${words('shift 4')}.`,
    'Each weight belongs to one place in the image. Ink that has moved by 4 pixels meets the weights of other places.',
  ],
});
