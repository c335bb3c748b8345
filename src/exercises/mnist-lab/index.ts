/** Lesson 12: train a real network in this page. Outcomes were measured with the lab itself, and can be measured again in it. */
import { split } from '../../lab/protocol/settings.ts';
import { grouped, percent } from '../../lab/protocol/words.ts';
import { exercisesOf, prompt } from '../../questions/index.ts';
import { fairRun } from './compare.ts';
import { colourNetwork, countedNetworks } from './counting.ts';
import { preparedImages } from './images.ts';
import { attacks, lastValidation, measured, median, settingsOf, spread } from './measured.ts';
import { whatWentWrong } from './mistreated.ts';
import { makeItFail, reachNinety } from './own-runs.ts';
import { channelAxis, orderOfStages } from './preparing.ts';
import { lessonRuns, type RunName } from './runs.ts';
import { countSteps, firstLoss } from './training.ts';
import { equalShares, parametersOfLayer, whoChangesWeights } from './warm-up.ts';

/** “Watch it”: the lab with the settings of a run. */
const inLab = (name: RunName) => ({ figure: 'f12-2', state: settingsOf(name) });
/** The lab's curve has a point after each epoch; so many of them are enough to draw. */
const drawnEpochs = [1, 2, 3, 5, 8, 12, 16, 20] as const;
/** Two scores that differ by less than this may owe it to the seed: one point of a hundred. */
const point = 0.01;
const [fewest, most] = [() => spread('one-unit')[0], () => spread('one-unit')[1]];

export const prompts = {
  'p12-1': prompt({
    kind: 'draw',
    ask: `The lab opens with a network of 32 hidden units and ${grouped(lessonRuns.first.images)} images, of which ${grouped(split(lessonRuns.first).training)} train. The others validate. Draw how many per cent of those it will read correctly after each of ${lessonRuns.first.epochs} epochs. It begins with random weights.`,
    plane: {
      x: { label: 'epoch', min: 1, max: lessonRuns.first.epochs, step: 1 },
      y: { label: '%', min: 0, max: 100, step: 1 },
    },
    xs: drawnEpochs,
    within: 8,
    outcome: (epoch) => 100 * (measured('first').validation[epoch - 1] ?? Number.NaN),
    why: `The first epochs bring most of it, then each brings less. The line is our own run with seed ${measured('first').seed}; on WebAssembly yours will be the same, point for point.`,
    watch: inLab('first'),
  }),
  'p12-2': prompt({
    kind: 'size',
    ask: 'One tutorial gives a network a *single* hidden unit, with sigmoid. Ten outputs have to tell ten digits apart by that one number. How many of a hundred test images will it read correctly, after ten epochs on 5,000 images, of which 4,000 train?',
    min: 1,
    max: 100,
    unit: 'of 100',
    outcome: () => 100 * measured('one-unit').test,
    measured: () => [100 * fewest(), 100 * most()],
    why: () =>
      `One number can put the digits in a row, and each output claims a stretch of it. That is more than chance, which is 10 of 100. Our three seeds gave ${percent(fewest())} to ${percent(most())}.`,
    watch: inLab('one-unit'),
  }),
  'p12-3': prompt({
    kind: 'direction',
    ask: 'The same 5,000 images, of which 4,000 train, and ten epochs: with 100 units, then with 1,000. That is ten times as many parameters. How will the score on the test images change? Up or down means: by more than one of a hundred images.',
    options: { up: 'it rises', down: 'it falls', same: 'it hardly changes' },
    outcome: () => median('thousand-units') - median('hundred-units'),
    still: point,
    why: () =>
      `With three seeds each we measured ${spoken('hundred-units')} for 100 units, and ${spoken('thousand-units')} for 1,000. More units can do more. But 5,000 images do not say more than they say.`,
    watch: inLab('thousand-units'),
  }),
  'p12-4': prompt({
    kind: 'direction',
    ask: 'Choose one random order of the 784 pixels. Put the pixels of *every* image, for training and test, into this same order. To us all images now look like noise. How will the score change, compared with the untouched images?',
    options: { up: 'it rises', down: 'it falls', same: 'it hardly changes' },
    outcome: () => median('permuted') - median('plain'),
    still: point,
    why: () =>
      `Untouched ${spoken('plain')}, shuffled ${spoken('permuted')}. A dense network has a weight for each pixel and no idea which pixels are neighbours.`,
    watch: inLab('permuted'),
  }),
  'p12-5': prompt({
    kind: 'size',
    ask: 'A network reads more than 90 of 100 test images, light ink on a dark ground. Now every test image is turned into dark ink on a light ground. How many of 100 will it read?',
    min: 0.5,
    max: 100,
    unit: 'of 100',
    outcome: () => 100 * attacks.invert,
    why: () =>
      `It read ${percent(attacks.none)} before and ${percent(attacks.invert)} now: ${attacks.invert < 0.1 ? 'worse than guessing' : 'hardly better than guessing'}. What was 0 everywhere in training is 1 now, and multiplies weights that nothing has ever trained.`,
  }),
  'p12-6': prompt({
    kind: 'direction',
    ask: 'With dropout, half of the 32 hidden units are switched off at random, anew in every update, and only while training. Will the accuracy on the *training* images, measured meanwhile, be above or below that on the validation images?',
    options: { up: 'above', down: 'below', same: 'the same' },
    outcome: () => measured('half-dropout').training - lastValidation('half-dropout'),
    still: 0,
    why: () =>
      `Training ${percent(measured('half-dropout').training)}, validation ${percent(lastValidation('half-dropout'))}. While training, half of the units are missing; for validation all of them are there. Without dropout it was ${percent(measured('no-dropout').training)} and ${percent(lastValidation('no-dropout'))}.`,
    watch: inLab('half-dropout'),
  }),
};

function spoken(name: RunName): string {
  const [least, most] = spread(name);
  return least === most ? percent(least) : `${percent(least)} to ${percent(most)}`;
}

const [prepareFull, prepareTwo, prepareAll] = preparedImages;
const [countFull, countTwo, countAll] = countedNetworks;

export const exercises = exercisesOf({
  'x12-1': prepareAll,
  'x12-2': countAll,
  'x12-3': countSteps,
  'x12-4': firstLoss,
  'x12-5': reachNinety,
  'x12-6': channelAxis,
  'x12-7': orderOfStages,
  'x12-8': makeItFail,
  'x12-9': prepareFull,
  'x12-10': prepareTwo,
  'x12-11': countFull,
  'x12-12': countTwo,
  'x12-13': colourNetwork,
  'x12-14': fairRun,
  'x12-15': whatWentWrong,
  'w12-1': parametersOfLayer,
  'w12-2': equalShares,
  'w12-3': whoChangesWeights,
});
