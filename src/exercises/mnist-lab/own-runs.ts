/** Exercises that are answered with a run the reader has trained in this page. */
import { defaultSettings, type LabNetwork } from '../../lab/protocol/settings.ts';
import { grouped, percent } from '../../lab/protocol/words.ts';
import { exercise } from '../../questions/index.ts';
import { runThat } from '../../questions/kinds/run.ts';
import type { ReportedRun } from '../../questions/reported-run.ts';
import { measured } from './measured.ts';
import { lessonRuns, type RunName } from './runs.ts';

const wanted = 0.9;
const mostImages = 5000;
/** Chance is a tenth: less than twice that is a network that has learned next to nothing. */
const failed = 0.2;

const reported = (name: RunName): ReportedRun => ({ settings: lessonRuns[name], accuracy: measured(name).test });
const reached = ({ accuracy }: ReportedRun) => (accuracy === 'diverged' ? 0 : accuracy);
const inPercent = (share: number) => percent(share, 2);
const say = (run: ReportedRun) =>
  run.accuracy === 'diverged'
    ? 'Its loss was no longer a number.'
    : `It reads ${inPercent(run.accuracy)} of the test images.`;

export const reachNinety = exercise({
  kind: 'run',
  objective: 'train',
  grade: 'check',
  ask: `Train a network that reads at least ${100 * wanted} % of the test images, with no more than ${grouped(mostImages)} images. Everything else is yours to choose. Then choose your run.`,
  judged: runThat({
    check: (run) => ({
      ok: reached(run) >= wanted && run.settings.images <= mostImages && run.settings.labels === 'true',
      say: say(run),
    }),
    diagnose: [
      {
        when: ({ settings }) => settings.images > mostImages,
        say: `That run had more than ${grouped(mostImages)} images.`,
        example: reported('plain'),
      },
      {
        when: ({ settings }) => settings.labels === 'random',
        say: 'Its labels were drawn at random: there was nothing to learn.',
        example: { settings: { ...lessonRuns.ninety, labels: 'random' }, accuracy: 0.1 },
      },
      {
        when: (run) => reached(run) < failed && run.settings.optimizer.learningRate > 0.05,
        say: 'Its learning rate is large: were its steps too long? Try a smaller one.',
        example: reported('leaping'),
      },
      {
        when: ({ settings }) => settings.images < mostImages / 2,
        say: 'You may use more images than that, and more images nearly always help.',
        example: reported('first'),
      },
      {
        when: ({ settings: { network } }) => denseUnits(network).some((units) => units < 10),
        say: 'All the digits must pass through its narrowest layer. Give that one more units.',
        example: reported('one-unit'),
      },
      {
        when: ({ settings }) => settings.epochs < 5,
        say: 'It had few epochs. Was its loss still falling at the end? Then give it more.',
        example: { settings: { ...lessonRuns.ninety, epochs: 1 }, accuracy: measured('first').test },
      },
    ],
    example: reported('ninety'),
  }),
  hints: [
    'What did the validation curve do at the end of your last run: still rise, or lie flat?',
    `Under “All settings” in the lab, take ${grouped(mostImages)} images, and twice the epochs that the lab proposes for them.`,
  ],
  solution: [
    `784-32-10, ${grouped(mostImages)} images, ${lessonRuns.ninety.epochs} epochs, seed ${defaultSettings.seed}, measured by us: ${inPercent(measured('ninety').test)}.`,
    'Other ways lead there as well: more units, a convolutional network, another optimizer.',
  ],
});

export const makeItFail = exercise({
  kind: 'run',
  objective: 'compare',
  grade: 'challenge',
  ask: `Make training fail: find settings with at least ${grouped(defaultSettings.images)} images, true labels and ten units or more in each layer whose network reads less than ${100 * failed} % of the test images. Choose that run, then copy the link to its settings and give it to somebody: can they say why it fails?`,
  judged: runThat({
    check: (run) => ({
      ok: reached(run) < failed && isHonest(run),
      say: `${say(run)}${reached(run) < failed && isHonest(run) ? ` ${causeOf(run)}` : ''}`,
    }),
    diagnose: [
      {
        when: ({ settings }) => settings.labels === 'random',
        say: 'With random labels there is nothing to learn. The labels should be true.',
        example: { settings: { ...defaultSettings, labels: 'random' }, accuracy: 0.1 },
      },
      {
        when: (run) => !isHonest(run),
        say: 'That network is too small to carry ten digits, or saw too few images. Let the *training* fail.',
        example: { ...reported('one-unit'), settings: { ...lessonRuns['one-unit'], epochs: 1 } },
      },
      { when: (run) => reached(run) >= failed, say: 'It has learned.', example: reported('first') },
    ],
    example: reported('leaping'),
  }),
  hints: [
    'Which setting decides how far the weights move in one update?',
    'Under “All settings” in the lab, multiply the learning rate by ten, again and again.',
  ],
  solution: [
    `Learning rate ${lessonRuns.leaping.optimizer.learningRate} with Adam, all else as the lab opens: ${inPercent(measured('leaping').test)}, measured by us.`,
    'Each update leaps over the valley. Hidden units end far below 0 for every image, where ReLU is flat, and never come back.',
    'A learning rate far too small fails as well: the network stays where it began.',
  ],
});

/** Units of the dense layers before the last. */
function denseUnits(network: LabNetwork): number[] {
  if (network.kind === 'cnn') return [];
  return (network.kind === 'dense' ? network.hidden : network.blocks).flatMap((layer) =>
    'units' in layer ? [layer.units] : [],
  );
}

/** Whether training alone can be to blame: enough images, true labels, no layer too narrow for ten digits. */
function isHonest({ settings: { images, labels, network } }: ReportedRun): boolean {
  const isWide = denseUnits(network).every((units) => units >= 10);
  return labels === 'true' && images >= defaultSettings.images && isWide;
}

/** What probably made a run fail, by its settings. */
function causeOf({ settings: { optimizer, network, l2, epochs, batchSize, images } }: ReportedRun): string {
  const { learningRate } = optimizer;
  const layers = network.kind === 'dense' ? network.hidden : [];
  if (learningRate >= 0.05) return 'The likely cause is the learning rate: each update leaps over the valley.';
  if (l2 >= 0.01) return 'The likely cause is the penalty on weights: small weights count for more than right answers.';
  if (layers.some(({ dropout }) => dropout > 0.7))
    return 'The likely cause is dropout: hardly any unit is left to learn from.';
  if (layers.length >= 3 && layers.every(({ activation }) => activation === 'sigmoid'))
    return 'The likely cause is many sigmoid layers in a row: their small slopes multiply.';
  if (learningRate < 0.0001 || (epochs * images) / batchSize < 100)
    return 'The likely cause is too little movement: small steps, or few of them.';
  return 'Now say why. Change one setting back at a time, and see which one heals it.';
}
