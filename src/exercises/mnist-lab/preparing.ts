/** What stands between a picture and a network: the 1 at the end of a shape, and the stages of the drawing pipeline. */
import { exercise } from '../../questions/index.ts';

export const channelAxis = exercise({
  kind: 'choose',
  objective: 'prepare',
  grade: 'check',
  ask: 'A tutorial writes `x_train = x_train.reshape(-1, 28, 28, 1)` and asks: “why add 1 in the end???” Answer it.',
  options: [
    {
      text: 'It says that each pixel has one number. Layers that read pictures, not lists, want to be told so.',
      right: true,
      say: 'A colour image would end in 3. The numbers of one pixel are called its *channels*. A dense network does not need the 1: it gets a flat list.',
    },
    {
      text: 'It adds a bias to each image.',
      right: false,
      say: '`reshape` changes no number and adds none. A bias is a parameter of a unit.',
    },
    {
      text: 'It makes one batch of all images.',
      right: false,
      say: 'The number of images stands in front: −1 means “as many as there are”.',
    },
    {
      text: 'It scales the pixels so that the largest is 1.',
      right: false,
      say: '`reshape` changes the shape and leaves every value as it is. Scaling is a division.',
    },
  ],
  hints: ['Which number would stand there for a colour photograph?', '28 · 28 · 1 is as many numbers as before.'],
  solution: [
    'The last axis counts the numbers of one pixel: 1 for grey, 3 for red, green and blue.',
    '28 · 28 · 1 = 784: no number is added. Layers for images expect this axis; a dense layer takes the flat list.',
  ],
});

export const orderOfStages = exercise({
  kind: 'order',
  objective: 'explain',
  grade: 'check',
  ask: 'You draw with black ink on white: in numbers, ink is 0 and paper 255. Put the stages that make a digit of the kind the network knows in an order that works.',
  items: [
    { text: 'Turn light and dark round, so that paper is 0', after: [] },
    { text: 'Cut off the rows and columns outside the ink, where all is 0', after: [0] },
    { text: 'Scale the longer side of what is left to 20 pixels', after: [1] },
    { text: 'Place it in 28 × 28 so that its centre of mass is in the middle', after: [2] },
    { text: 'Flatten the rows into one list', after: [3] },
    { text: 'Divide every value by 255', after: [] },
    { text: 'Multiply the list by the weights of the first layer', after: [4, 5] },
  ],
  hints: [
    'Where is the border, and where the mass, while the ground is light? Ground counts as ink then.',
    'First make ink ink. Then crop, then scale, then centre. The network takes the list at last.',
  ],
  solution: [
    'The border can be found once the ground is 0; the size once the border is gone; the centre once the size is right.',
    'The network multiplies a list, so flattening comes before the first layer. Dividing by 255 can stand anywhere before that.',
  ],
});
