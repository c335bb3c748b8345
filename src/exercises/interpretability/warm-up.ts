/** What lesson 16 builds on: slopes along a path, images that a network never saw, and labels learned by heart. */
import { exercise, show } from '../../questions/index.ts';

const onward = -2;
const gate = 1;
const into = 0.5;

export const alongAPath = exercise({
  kind: 'number',
  objective: 'slopes',
  grade: 'warm-up',
  ask: `From lesson 9: an arrow with the weight ${show(into)} leads to a ReLU unit whose $z$ is above 0, and an arrow with the weight ${show(onward)} on to a sum. How fast does the sum change with the number that is sent into the first arrow?`,
  key: () => onward * gate * into,
  diagnose: [
    { wrong: () => onward + into, say: 'Along a path slopes are multiplied.' },
    { wrong: () => onward, say: 'That would be from the unit on. The first arrow has a weight too.' },
    { wrong: () => 0, say: 'ReLU has the slope 1 where $z$ is above 0.' },
  ],
  hints: ['Multiply the slopes on the way.', `${show(into)}, the slope of ReLU, and ${show(onward)}.`],
  solution: [`${show(into)} · 1 · (${show(onward)}) = ${show(onward * gate * into)}.`],
});

export const turnedRound = exercise({
  kind: 'choose',
  objective: 'judge',
  grade: 'warm-up',
  ask: 'From lesson 12: a network reads light digits on dark. The test images are turned into dark on light. What becomes of it?',
  options: [
    { text: 'It is right less often than by guessing.', right: true, say: 'It had never seen such images.' },
    {
      text: 'It says that it does not know.',
      right: false,
      say: 'Softmax shares out 100 % among the ten digits, whatever comes in. There is no eleventh answer.',
    },
    {
      text: 'Not much: the shapes are the same.',
      right: false,
      say: 'It gets numbers, and every one of them is another. It was trained on one sort of image only.',
    },
  ],
  hints: ['What does softmax do with any scores?', 'You have attacked a network so in lesson 12.'],
  solution: ['It names fewer digits than by guessing, and claims large shares all the same.'],
});

export const byHeart = exercise({
  kind: 'choose',
  objective: 'judge',
  grade: 'warm-up',
  ask: 'From lesson 14: a network names all of its training points right. What does that say of new points?',
  options: [
    {
      text: 'Nothing: it may have learned the training points by heart.',
      right: true,
      say: 'Only points that it has not seen can say.',
    },
    {
      text: 'It will name nearly all of them right.',
      right: false,
      say: 'Labels without sense were learned by heart, too.',
    },
    {
      text: 'It will name them wrong.',
      right: false,
      say: 'A network without a fault in training may be good or bad on others.',
    },
  ],
  hints: ['Points with random labels could be learned, too.', 'Which points measure what was learned?'],
  solution: ['Nothing. That is measured on points that it was not trained on.'],
});
