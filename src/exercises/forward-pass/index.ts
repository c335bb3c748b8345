/** Lesson 4: numbers flowing forward. Prompts and exercises on Mazur's 2-2-2 network and on networks that read digits. */
import { denseParameters } from '../../engine/parameters.ts';
import { grouped } from '../../notation/format.ts';
import { exercisesOf, prompt, read, show } from '../../questions/index.ts';
import { mazur } from '../backprop/variants.ts';
import { hiddenSize, networksToCount, totalParameters } from './counting.ts';
import { codeComment, cutOffInput, orderOfActs, whatIsWhat } from './parts.ts';
import { batchShape, weightShape } from './shapes.ts';
import { fadedUnit, hanKamberOutput, otherInputs, thirdInputs } from './units.ts';
import { pastSum, whatHiddenDoes, whatOneCannot } from './warm-up.ts';

const [h1, h2, o1, o2] = ['a[0][1][0]', 'a[0][1][1]', 'a[0][2][0]', 'a[0][2][1]'].map(
  (cell) => () => read(mazur, cell),
);
const wide = [784, 1000, 10];
const deep = [784, 100, 100, 10];

export const prompts = {
  'p4-1': prompt({
    kind: 'choose',
    ask: () =>
      `The inputs are ${show(read(mazur, 'a[0][0][0]'))} and ${show(read(mazur, 'a[0][0][1]'))}. Weights $w_1$ and $w_2$ lead into $h_1$, weights $w_3$ and $w_4$ into $h_2$; both have the same bias. Which hidden unit will send the larger number?`,
    options: [{ text: '$h_1$' }, { text: '$h_2$' }, { text: 'both the same' }],
    outcome: () => (h1?.() === h2?.() ? 2 : Number((h1?.() ?? 0) < (h2?.() ?? 0))),
    why: () =>
      `Both weights into $h_2$ are larger and both inputs are positive, so its sum is larger: ${show(read(mazur, 'z[0][1][1]'))} against ${show(read(mazur, 'z[0][1][0]'))}. The curve keeps the order.`,
    watch: { figure: 'f4-1', experiment: mazur, stop: 'a[0][1][1]', step: 'unit' },
  }),
  'p4-2': prompt({
    kind: 'choose',
    ask: 'The two outputs lie between 0 and 1, as shares or probabilities do. Will they add up to 1?',
    options: [
      { text: 'yes, they share one whole' },
      { text: 'no, they make less than 1' },
      { text: 'no, they make more than 1' },
    ],
    outcome: () => {
      const sum = (o1?.() ?? 0) + (o2?.() ?? 0);
      return sum === 1 ? 0 : sum < 1 ? 1 : 2;
    },
    why: () =>
      `They make ${show((o1?.() ?? 0) + (o2?.() ?? 0))}. Each output squeezes its own sum and takes no notice of the other. (Lesson 5 has a function that makes outputs share.)`,
    watch: { figure: 'f4-1', experiment: mazur, stop: 'forward', step: 'unit' },
  }),
  'p4-3': prompt({
    kind: 'size',
    ask: `Two networks read a picture of 784 pixels and answer with ten numbers. One has a single hidden layer of ${grouped(1000)} units (${wide.join('-')}), the other two hidden layers of 100 (${deep.join('-')}). How many times as many parameters has the first? Below 1 would mean that it has fewer.`,
    min: 0.01,
    max: 1000,
    unit: 'times',
    outcome: () => totalParameters(wide) / totalParameters(deep),
    why: () =>
      `${grouped(totalParameters(wide))} against ${grouped(totalParameters(deep))}. Nearly all weights touch the 784 inputs, and the first network has ten times as many units there. The second layer of 100 costs only ${grouped(denseParameters(100, 100))}.`,
  }),
};

export const exercises = exercisesOf({
  'x4-1': fadedUnit({ layer: 2, unit: 0, missing: 2, base: thirdInputs }),
  'x4-2': fadedUnit({ layer: 2, unit: 1, missing: 'all', base: thirdInputs }),
  'x4-3': networksToCount,
  'x4-4': weightShape,
  'x4-5': batchShape,
  'x4-6': codeComment,
  'x4-7': fadedUnit({ layer: 1, unit: 0, missing: 0 }),
  'x4-8': fadedUnit({ layer: 1, unit: 1, missing: 1, base: otherInputs }),
  'x4-9': hiddenSize,
  'x4-10': cutOffInput,
  'x4-11': hanKamberOutput,
  'x4-12': orderOfActs,
  'x4-13': whatIsWhat,
  'w4-1': pastSum,
  'w4-2': whatOneCannot,
  'w4-3': whatHiddenDoes,
});
