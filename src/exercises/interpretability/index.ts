/** Lesson 16: what did it actually learn? Prompts and exercises on weights, slopes, covered pixels, fooling, and fair shares. */
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { fallWithout, onePath, slopeOf } from './four-pixels.ts';
import { foolFourPixels, isItAReason, notNothing, plausible } from './judging.ts';
import { meanAnswered } from './measured.ts';
import { changeThatFools, likenessWithInk, noiseMean, slopesWithInk, stepsThatFool, sureShare } from './numbers.ts';
import { coverPixel, fadedSlope, leftForBiases } from './paths.ts';
import { shares } from './shapley.ts';
import { fromTable, ofWeightedSum, whichFails } from './sharing.ts';
import { alongAPath, byHeart, turnedRound } from './warm-up.ts';

const percent = (value: number) => `${show(value, { significant: 2 })} %`;
/** The pixel of Figure 16.2 that is black, and one that is not, counted from 0. */
const [dark, grey] = [2, 1] as const;

const weightsOf = (part: 'into' | 'onward') => [0, 1, 2].map((unit) => show(onePath(grey, unit, 0)[part])).join(', ');

export const prompts = {
  'p16-1': prompt({
    kind: 'size',
    ask: 'Another network has 16 hidden ReLU units between the pixels and the ten digits. Say that a unit answers to a digit if it is active in more than half of the test images of that digit. To how many of the ten digits does a unit answer, in the mean?',
    min: 1,
    max: 10,
    unit: 'digits',
    outcome: meanAnswered,
    why: 'Nearly all units are active for most digits. No unit stands for one digit or for one stroke; the answer comes from many of them together.',
    watch: { figure: 'f16-1', state: '1,3,network:hidden' },
  }),
  'p16-2': prompt({
    kind: 'direction',
    ask: () =>
      `Pixel 2 of the figure is made a little brighter. Its arrows to h1, h2 and h3 have the weights ${weightsOf('into')}; from there to score 1 they have ${weightsOf('onward')}. The figure shows which units are on. What happens to score 1?`,
    options: { up: 'it rises', down: 'it falls', same: 'it stays' },
    outcome: () => slopeOf(grey, 0),
    why: 'One path lowers it, through h1, and one raises it by less, through h3. The unit between them is off.',
    watch: { figure: 'f16-2', state: '1,6' },
  }),
  'p16-3': prompt({
    kind: 'choose',
    ask: 'Pixel 3 of the figure is black: its value is 0. What is true of it?',
    options: [
      { text: 'A small change of it changes score 1, and covering it with black does not.' },
      { text: 'Neither a small change nor covering it changes the score: it is 0.' },
      { text: 'Both change the score.' },
      { text: 'Covering it changes the score, a small change does not.' },
    ],
    outcome: () => {
      const [bySlope, byCovering] = [slopeOf(dark, 0) !== 0, fallWithout(dark, 0) !== 0];
      if (bySlope) return byCovering ? 2 : 0;
      return byCovering ? 3 : 1;
    },
    why: 'A slope asks what would happen if the pixel were brighter. Covering asks what the score owes to it as it is. These are two questions.',
    watch: { figure: 'f16-2', state: '1,9' },
  }),
  'p16-9': prompt({
    kind: 'choose',
    ask: 'A 3 is read. The slope of its score by each of the 196 pixels is drawn as a picture: far from grey where the slope is large, up or down. Where will that be?',
    options: [
      { text: 'On the ink of the 3.' },
      { text: 'On the black ground as much as on the ink.' },
      { text: 'Only along the edge of the ink.' },
      { text: 'Only in the middle of the image.' },
    ],
    outcome: () => (Math.abs(slopesWithInk()) < 0.2 ? 1 : 0),
    why: 'A slope asks what would happen if a pixel were a little brighter. That may matter most where there is no ink yet.',
    watch: { figure: 'f16-3', state: '1,16' },
  }),
  'p16-4': prompt({
    kind: 'choose',
    ask: 'Now all weights are replaced by random ones, as before any training, and slope times pixel is drawn anew for a 3. What does the picture look like?',
    options: [
      { text: 'Grey: a network that has learned nothing has nothing to show.', misconception: 'M53' },
      { text: 'Noise, all over the picture.', misconception: 'M53' },
      { text: 'As much like the 3 as before.' },
      { text: 'Like another digit.' },
    ],
    outcome: () => (likenessWithInk('all-random') > likenessWithInk('trained') - 0.1 ? 2 : 1),
    why: 'Where a pixel is black, slope times pixel is 0, whatever the slope. So the map has the shape of the ink with any weights, and that shape is no evidence.',
    watch: { figure: 'f16-3', state: '1,16,map:share,weights:all-random' },
  }),
  'p16-5': prompt({
    kind: 'size',
    ask: 'The network gets 1,000 images of noise: every pixel is drawn by chance. How many per cent does it claim for the digit it names, in the mean?',
    min: 10,
    max: 100,
    unit: 'percent',
    outcome: noiseMean,
    why: 'Softmax shares out all of 100 % among ten digits. That no digit is there at all is none of the answers.',
    watch: { figure: 'f16-4', state: '1,0,start:noise' },
  }),
  'p16-6': prompt({
    kind: 'size',
    ask: 'Of the test images that it names wrong, in how many of 100 is it more than 90 % sure?',
    min: 1,
    max: 100,
    unit: 'in 100',
    outcome: sureShare,
    why: 'A large probability and a wrong answer go together well. The first test image of a 5 is one of them.',
    watch: { figure: 'f16-4', state: '1,0,start:5' },
  }),
  'p16-7': prompt({
    kind: 'size',
    ask: 'A 3 is to be named 8. Pixels go from 0, black, to 100, white. By how much must the most changed pixel differ from what it was, when we climb the slopes in small steps?',
    min: 1,
    max: 100,
    unit: 'of 100',
    outcome: changeThatFools,
    why: () =>
      `${stepsThatFool()} steps are enough, and no pixel has changed by more than ${percent(changeThatFools())} of the way from black to white. All pixels change a little, and each in the direction that matters.`,
    watch: { figure: 'f16-4', state: '1,2' },
  }),
  'p16-8': prompt({
    kind: 'choose',
    ask: 'XOR answers 1 if exactly one of its inputs is 1. Both are 1 now, so it answers 0, as it does while no input is in. Which shares are fair?',
    options: [{ text: '½ and ½' }, { text: '0 and 0' }, { text: '1 and −1' }, { text: '−½ and −½' }],
    outcome: () => {
      const [first, second] = shares('xor', [1, 1]);
      if (first === 0 && second === 0) return 1;
      if (first === 0.5 && second === 0.5) return 0;
      return first === 1 ? 2 : 3;
    },
    why: 'As the first an input adds 1, as the last it takes 1 away: 0 in the mean. Each of them decides the answer, and each has the share 0.',
    watch: { figure: 'f16-5', state: '1,6,game:xor' },
  }),
};

export const exercises = exercisesOf({
  'x16-1': fadedSlope({ into: [2, -1, 3], z: [0.5, 1, -2], onward: [1, 4, 2] }, 0),
  'x16-2': fadedSlope({ into: [0.5, 3, -2], z: [-1, 2, 1.5], onward: [4, -1, 1] }, 2),
  'x16-3': fadedSlope({ into: [-2, 2.5, 4], z: [3, -0.5, 2], onward: [2, 3, 0.5] }, 'all'),
  'x16-4': coverPixel,
  'x16-5': fromTable,
  'x16-6': ofWeightedSum,
  'x16-7': whichFails,
  'x16-8': isItAReason,
  'x16-9': foolFourPixels,
  'x16-10': notNothing,
  'x16-11': leftForBiases,
  'x16-12': plausible,
  'w16-1': alongAPath,
  'w16-2': turnedRound,
  'w16-3': byHeart,
});
