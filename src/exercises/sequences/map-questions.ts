/** Exercises on the map: which kind of network for which task. */
import { exercise } from '../../questions/index.ts';

export const matchTasks = exercise({
  kind: 'choose',
  objective: 'map',
  grade: 'check',
  many: true,
  ask: 'Which of these are reasonable matches of a task and a kind of network? Choose all of them.',
  options: [
    {
      text: 'finding tumours in X-ray images: a CNN',
      right: true,
      say: 'Neighbouring pixels belong together, wherever they lie.',
    },
    {
      text: 'a million photos of sound screws and none of broken ones; find what is odd: an autoencoder',
      right: true,
      say: 'What it has never learned to give back comes out wrong, and that can be measured.',
    },
    {
      text: 'translating a paragraph: a transformer',
      right: true,
      say: 'Every word may depend on any other, however far apart they stand.',
    },
    {
      text: 'deciding by four lengths which iris it is: a GAN',
      right: false,
      say: 'A GAN makes new examples. Four numbers and three classes are work for a small dense network.',
    },
    {
      text: 'foretelling tomorrow’s temperature from the last thirty days, on a small chip: a recurrent network',
      right: true,
      say: 'It reads a day at a time and needs to keep no more than its state.',
    },
    {
      text: 'keeping a note for a thousand steps: a plain recurrent unit, because its memory never fades',
      right: false,
      say: 'Its gradient is a product with a factor for each step, and its state is overwritten at each.',
    },
  ],
  hints: [
    'Ask of each task: is it an image, a sequence, or a short list of numbers? Is something to be told apart, or made?',
    'Two of the six do not fit.',
  ],
  solution: [
    'Images: CNN. Odd ones without examples of them: autoencoder. Long-range dependence in text: transformer. A short sequence on a small device: recurrent network.',
    'A GAN makes examples, and a plain recurrent unit forgets.',
  ],
});

export const photoInCloud = exercise({
  kind: 'choose',
  objective: 'map',
  grade: 'check',
  ask: 'You want to try a company’s image service with a photo of your own. Which of these do you do *before* you send it?',
  many: true,
  options: [
    {
      text: 'choose a picture without people, number plates or addresses',
      right: true,
      say: 'What was sent cannot be called back, and others’ faces are not yours to give away.',
    },
    {
      text: 'read what the service keeps, and what it costs after the free calls',
      right: true,
      say: 'Both stand in its terms, and both change.',
    },
    {
      text: 'write down what you see in it, so that you can count right and wrong answers',
      right: true,
      say: 'A prediction first: otherwise any answer looks right.',
    },
    {
      text: 'trust it, since a large network was trained on millions of images',
      right: false,
      say: 'It makes mistakes as well, and more of them on pictures unlike those it learned from.',
    },
  ],
  hints: ['Three of them are sensible.', 'One of them is not a thing to do, but a belief.'],
  solution: [
    'Send nothing private, know what is kept and what it costs, and say beforehand what a right answer would be.',
  ],
});
