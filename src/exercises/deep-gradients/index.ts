/** Lesson 11: when gradients vanish, explode or die. Prompts, and the exercises of its parts. */
import { grouped } from '../../notation/format.ts';
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { drifted, meanSlope, normalised } from './batch-norm.ts';
import { evenChain } from './chain.ts';
import { largeWeights, measuredSpeeds, rowOfTanh, tuneTheWeight } from './chain-questions.ts';
import { clipBoth, normaliseFour } from './clip-questions.ts';
import { byValue, turned, type Vector } from './clipping.ts';
import { fadedChain } from './faded-chain.ts';
import { matchDiagnoses } from './match-diagnoses.ts';
import { dyingRelu, startForRelu, startSizes } from './start-questions.ts';
import { deepExperiment, depth, layerNumbers, meanSize } from './starts.ts';
import { tellsApart } from './symmetry-questions.ts';
import { leakyIsSlow, treatB, treatE } from './ward-questions.ts';
import { faultOfHidden } from './warm-up.ts';
import { afterTraining, equalStart, xorUpdates, zeroStart } from './xor-starts.ts';

const firstOf = (...chain: Parameters<typeof evenChain>) => evenChain(...chain)[0]?.gradient as number;
const lastOf = (...chain: Parameters<typeof evenChain>) => evenChain(...chain).at(-1)?.gradient as number;

/** The gradient of Figure 11.3. */
const gradient: Vector = [3, 4];
const turn = () => turned(gradient, byValue(gradient, 1)) as number;

/** What may become of normalised sums when the sums are doubled and 3 is added, by what each would be then. */
const movedSums = (its: number) => 2 * its + 3;
const afterMoving = [
  { of: (its: number) => its, text: 'they stay as they are' },
  { of: (its: number) => 2 * its, text: 'they are doubled' },
  { of: (its: number) => its + 3, text: '3 is added to them' },
  { of: movedSums, text: 'they are doubled, and 3 is added' },
] as const;

/** What readers may expect of XOR from weights that are all equal; outputs for 00, 01, 10, 11. */
const endings = [
  { outputs: [0, 1, 1, 0], text: '0, 1, 1, 0: it solves XOR' },
  { outputs: [0.5, 0.5, 0.5, 0.5], text: 'one half for all four' },
  { outputs: [0, 2 / 3, 2 / 3, 2 / 3], text: '0, then three times two thirds' },
  { outputs: [0, 0.5, 0.5, 1], text: '0, ½, ½, 1' },
] as const;
const distance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, its, k) => sum + Math.abs(its - (b[k] as number)), 0);

/** The mean sizes of the activations in Figure 11.2, layer by layer, as it opens. */
const smallSizes = () => layerNumbers(deepExperiment('small', 'tanh')).map(({ activations }) => meanSize(activations));

export const prompts = {
  'p11-1': prompt({
    kind: 'size',
    ask: () =>
      `Ten sigmoids stand in a row, every weight is 1. In the last layer $∂E/∂w$ is ${show(lastOf('sigmoid', 1, 10))}. How large is it in the first layer?`,
    min: 1e-8,
    max: 1,
    outcome: () => firstOf('sigmoid', 1, 10),
    why: () =>
      `It is ${show(firstOf('sigmoid', 1, 10))}, smaller by a factor of ${show(lastOf('sigmoid', 1, 10) / firstOf('sigmoid', 1, 10))}. Nine times the fault was multiplied by a slope below ¼.`,
    watch: { figure: 'f11-1', state: '1,10,n:10' },
  }),
  'p11-2': prompt({
    kind: 'size',
    ask: 'ReLU has the slope 1 wherever it is active. Ten of them stand in a row, with the input 0.5 and every weight 0.5. How large is $∂E/∂w_1$?',
    min: 1e-7,
    max: 10,
    outcome: () => firstOf('relu', 0.5, 10),
    why: () =>
      `No unit is flat, and yet it is only ${show(firstOf('relu', 0.5, 10))}. All slopes are 1, but nine weights of 0.5 are factors as well.`,
    watch: { figure: 'f11-1', state: '1,10,f:relu,w:0.5,n:10' },
  }),
  'p11-3': prompt({
    kind: 'direction',
    ask: () =>
      `A network 2-2-1 of sigmoids is to learn XOR. All weights and biases begin with 0. It is trained for ${grouped(xorUpdates)} updates. What does its loss do?`,
    outcome: () => {
      const { before, after } = afterTraining(zeroStart());
      return after - before;
    },
    why: () =>
      `It is ${show(afterTraining(zeroStart()).after)} at the end, as at the start, to the last bit. Every product on the way back has a weight of 0 in it, and in the last layer the four errors cancel.`,
  }),
  'p11-4': prompt({
    kind: 'choose',
    ask: () =>
      `The same network, but every weight begins with ½, and both hidden biases with 0.1. After ${grouped(xorUpdates)} updates, near which values are its four outputs, for 00, 01, 10 and 11?`,
    options: endings.map(({ text }) => ({ text })),
    outcome: () => {
      const { outputs } = afterTraining(equalStart());
      const off = endings.map((ending) => distance(ending.outputs, outputs));
      return off.indexOf(Math.min(...off));
    },
    why: () =>
      `They are ${afterTraining(equalStart())
        .outputs.map((its) => show(its, { decimals: 3 }))
        .join(
          ', ',
        )}. Both hidden units got the same gradients in every update, so they are one unit, twice. One unit cannot do XOR.`,
  }),
  'p11-5': prompt({
    kind: 'size',
    ask: 'The gradient (3, 4) is clipped by value: each part is brought down to 1. By how many degrees does that turn it?',
    min: 0.1,
    max: 90,
    unit: 'degrees',
    outcome: turn,
    why: () => `By ${show(turn())} degrees. Parts are cut by different factors, and so it points another way.`,
    watch: { figure: 'f11-3', state: '1,3' },
  }),
  'p11-6': prompt({
    kind: 'choose',
    ask: 'All four sums of Figure 11.4 are doubled, and then 3 is added to each. What becomes of the normalised sums?',
    options: afterMoving.map(({ text }) => ({ text })),
    outcome: () => {
      const [plain, moved] = [normalised(drifted).values, normalised(drifted.map(movedSums)).values];
      const off = afterMoving.map(({ of }) => distance(plain.map(of), moved));
      return off.indexOf(Math.min(...off));
    },
    why: 'What is added to all sums is taken away with their mean. What multiplies them all multiplies the root of their variance too, by which they are divided.',
    watch: { figure: 'f11-4', state: '1,3,times:2,plus:3' },
  }),
  'p11-7': prompt({
    kind: 'size',
    ask: () =>
      `The weights of Figure 11.2 are small: each is drawn around 0 with a deviation of ${show(0.01)}. In layer 1 the activations have a mean size of ${show(smallSizes()[0] as number)}. How many times smaller is it in layer ${depth}?`,
    min: 1,
    max: 1e7,
    unit: 'times',
    outcome: () => (smallSizes()[0] as number) / (smallSizes().at(-1) as number),
    why: () =>
      `Each layer multiplies the size by about the same small factor, here near ${show((smallSizes()[1] as number) / (smallSizes()[0] as number), { significant: 2 })}. Five of them leave ${show(smallSizes().at(-1) as number)}.`,
    watch: { figure: 'f11-2', state: '1,6' },
  }),
  'p11-8': prompt({
    kind: 'size',
    ask: () =>
      `A unit with sigmoid has the sums ${drifted.join(', ')}. The mean of the four slopes there is ${show(meanSlope(drifted))}; the steepest that sigmoid can be is ¼. How large is the mean of the slopes once the mean of the sums is taken away, and the rest divided by its usual size?`,
    min: 0.001,
    max: 0.25,
    outcome: () => meanSlope(normalised(drifted).values),
    why: () =>
      `It is ${show(meanSlope(normalised(drifted).values))}. The sums now lie around 0, between ${show(Math.min(...normalised(drifted).values))} and ${show(Math.max(...normalised(drifted).values))}, where sigmoid is steep.`,
    watch: { figure: 'f11-4', state: '1,3' },
  }),
};

export const exercises = exercisesOf({
  'w11-1': faultOfHidden,
  'x11-1': fadedChain([1, 2, -1.5], 0),
  'x11-2': fadedChain([1.5, 1.4, -2], 1),
  'x11-3': fadedChain([0.8, 2.5, -1.2], 2),
  'x11-4': fadedChain([2, 1.6, -2.4], 'all'),
  'x11-5': rowOfTanh,
  'x11-6': largeWeights,
  'x11-7': measuredSpeeds,
  'x11-8': tuneTheWeight,
  'x11-9': startSizes,
  'x11-10': dyingRelu,
  'x11-11': clipBoth,
  'x11-12': normaliseFour,
  'x11-13': treatB,
  'x11-14': treatE,
  'x11-15': leakyIsSlow,
  'x11-16': startForRelu,
  'x11-17': tellsApart,
  'x11-18': matchDiagnoses,
});
