/** Exercises on what an explanation is worth, and an image of four pixels that fools its network. */
import { exercise, show } from '../../questions/index.ts';
import { image, reader } from './four-pixels.ts';

/** How far a pixel may be moved, and what the network is to say. */
const allowed = 0.05;
const target = 1;
const scores = (x: readonly number[]) => reader.read(x).scores;
const moved = (x: readonly number[]) => Math.max(...x.map((value, k) => Math.abs(value - (image[k] as number))));
const isImage = (x: readonly number[]) => x.every((value) => value >= 0 && value <= 1);

export const foolFourPixels = exercise({
  kind: 'construct',
  objective: 'judge',
  grade: 'challenge',
  ask: `The network of Figure 16.2 gets the pixels ${image.map((x) => show(x)).join(', ')}, and its first score is the largest. Make its second score the largest, and move no pixel by more than ${show(allowed)}. Pixels stay between 0 and 1.`,
  fields: image.map((start, k) => ({ label: `pixel ${k + 1}`, start })),
  check(values) {
    const ok = isImage(values) && moved(values) <= allowed + 1e-9 && reader.read(values).best === target;
    return {
      ok,
      say: `The scores are ${scores(values)
        .map((z) => show(z, { significant: 3 }))
        .join(', ')}, and the most moved pixel has moved by ${show(moved(values), { significant: 3 })}.`,
    };
  },
  diagnose: [
    { when: (values) => !isImage(values), say: 'A pixel is below 0 or above 1.', example: [1.05, 0.5, 0, 0.2] },
    {
      when: (values) => moved(values) > allowed + 1e-9,
      say: 'A pixel has moved too far.',
      example: [1, 0.9, 0, 0.2],
    },
    {
      when: (values) => reader.read(values).best !== target && moved(values) > 0,
      say: 'The second score is not the largest yet. By which pixels does it grow faster than the first?',
      example: [1, 0.52, 0, 0.2],
    },
    {
      when: (values) => moved(values) === 0,
      say: 'This is the image as it was.',
      example: image,
    },
  ],
  example: [0.95, 0.55, 0, 0.25],
  hints: [
    'Compare the slopes of the two scores in Figure 16.2: a pixel helps that raises the second more than the first.',
    'Pixel 2 up, and pixel 1 down.',
  ],
  solution: ['For example pixel 1 at 0.95, pixel 2 at 0.55, and pixel 4 at 0.25: to an eye the same four pixels.'],
});

export const isItAReason = exercise({
  kind: 'choose',
  objective: 'judge',
  grade: 'check',
  ask: 'A network refuses a loan. Somebody shows a map of slopes: the income has the largest. What does that say?',
  options: [
    {
      text: 'That a small change of the income would change the score most.',
      right: true,
      say: 'A slope speaks of small changes, here, of this network.',
    },
    {
      text: 'That the loan was refused because of the income.',
      right: false,
      misconception: 'M53',
      say: 'A score may owe more to something that is far from 0, with a smaller slope. And why the network has these weights no map says.',
    },
    {
      text: 'That the income was the most important number in training.',
      right: false,
      say: 'The map is of one input after training. It says nothing of how the weights came about.',
    },
    {
      text: 'That a higher income would have got the loan.',
      right: false,
      say: 'Only if the slope has the right sign, and stays as it is so far. A ReLU may go on or off on the way.',
    },
  ],
  hints: [
    'What is a slope, in the words of lesson 7?',
    'By how much does the score change with a small change of an input?',
  ],
  solution: ['A slope tells which small change would matter. It is no reason for the answer.'],
});

export const notNothing = exercise({
  kind: 'choose',
  objective: 'judge',
  grade: 'check',
  ask: '“A network is a black box, nothing can be known of it.” Which answer is right?',
  options: [
    {
      text: 'Every number in it can be read, and every change of an input can be tried. What is missing is a short summary.',
      right: true,
      say: 'Nothing is hidden; there is only much of it.',
    },
    {
      text: 'So it is, for the weights are secret.',
      right: false,
      misconception: 'M54',
      say: 'In this lesson you have looked at all of them.',
    },
    {
      text: 'So it is not: a map of slopes says why it answers as it does.',
      right: false,
      misconception: 'M53',
      say: 'A map says which small change would matter, and some maps look alike for random weights.',
    },
    {
      text: 'So it is not: each hidden unit stands for one part of a digit.',
      right: false,
      misconception: 'M52',
      say: 'The units of Figure 16.1 answered to most of the ten digits.',
    },
  ],
  hints: [
    'What have you looked at in this lesson, and what have you tried out?',
    'Two of the answers promise too much.',
  ],
  solution: ['All of it can be read and tried. A few words for all of it are what is hard to find.'],
});

export const plausible = exercise({
  kind: 'choose',
  objective: 'weights',
  grade: 'check',
  ask: 'The weights of an output without hidden units are drawn as a picture. In the middle of the picture for 0 stands a dark patch. What does it say?',
  options: [
    {
      text: 'Ink in the middle lowers the score of the 0.',
      right: true,
      say: 'A 0 is empty there, and most other digits are not.',
    },
    {
      text: 'Zeros in the training images were dark in the middle, so the picture is their mean.',
      right: false,
      say: 'It would look much alike, but weights are no mean of images: they have signs, and tell one digit from the nine others.',
    },
    {
      text: 'The network does not look there.',
      right: false,
      say: 'Those would be weights near 0, which are grey.',
    },
    {
      text: 'There a stroke of the 0 was found.',
      right: false,
      say: 'The picture is of weights, not of an image. What does a weight below 0 do to the score?',
    },
  ],
  hints: ['Dark is a weight below 0.', 'What does a large input do to the sum, where its weight is below 0?'],
  solution: ['A weight below 0: ink there speaks against the 0.'],
});
