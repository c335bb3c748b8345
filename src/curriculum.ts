/**
 * The course as planned: four units, seventeen lessons, what each asks and needs. The plan is what the home page shows
 * for a lesson that is not written yet; of a written lesson its own frontmatter counts (src/outline.ts joins the two).
 */

export interface PlannedLesson {
  /** The lesson's place in the course, from 1; also the NN of its file name. */
  readonly number: number;
  /** The lesson's address, `/lessons/<slug>/`, for ever. */
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  /** Estimated minutes to read the text and to work through the figures and exercises. */
  readonly minutes: { readonly read: number; readonly do: number };
  /** Slugs of the lessons this one builds on directly. */
  readonly prerequisites: readonly string[];
  /** Slugs of the glossary terms that the lesson introduces, of lessons that are not written. */
  readonly terms?: readonly string[];
}

export interface PlannedUnit {
  readonly letter: string;
  readonly name: string;
  /** The unit's folder in content/lessons. */
  readonly folder: string;
  readonly lessons: readonly PlannedLesson[];
}

export const curriculum: readonly PlannedUnit[] = [
  {
    letter: 'A',
    name: 'One neuron',
    folder: '01-one-neuron',
    lessons: [
      {
        number: 1,
        slug: 'perceptron',
        title: 'A neuron that decides',
        question: 'How can one weighted sum make a decision?',
        minutes: { read: 10, do: 15 },
        prerequisites: [],
      },
      {
        number: 2,
        slug: 'perceptron-learning',
        title: 'A neuron that learns from its mistakes',
        question: 'How can a neuron find its own weights?',
        minutes: { read: 10, do: 15 },
        prerequisites: ['perceptron'],
        terms: ['perceptron-rule', 'epoch'],
      },
      {
        number: 3,
        slug: 'xor',
        title: 'The line that cannot be drawn',
        question: 'Why can one neuron not do XOR, and how do two fix it?',
        minutes: { read: 12, do: 20 },
        prerequisites: ['perceptron', 'perceptron-learning'],
      },
    ],
  },
  {
    letter: 'B',
    name: 'How networks compute and learn',
    folder: '02-how-networks-learn',
    lessons: [
      {
        number: 4,
        slug: 'forward-pass',
        title: 'Numbers flowing forward',
        question: 'How does a whole network turn numbers into an answer?',
        minutes: { read: 12, do: 15 },
        prerequisites: ['xor'],
      },
      {
        number: 5,
        slug: 'activations',
        title: 'Bending the line',
        question: 'What does the activation function change, and what does its slope decide?',
        minutes: { read: 15, do: 20 },
        prerequisites: ['forward-pass'],
      },
      {
        number: 6,
        slug: 'loss',
        title: 'How wrong is wrong?',
        question: 'How do we turn errors into one number that can be made smaller?',
        minutes: { read: 12, do: 15 },
        prerequisites: ['forward-pass', 'activations'],
        terms: ['loss', 'mean-squared-error', 'cross-entropy'],
      },
      {
        number: 7,
        slug: 'gradient-descent',
        title: 'Which way is down?',
        question: 'How do we change a weight so that the loss shrinks?',
        minutes: { read: 15, do: 20 },
        prerequisites: ['loss'],
        terms: ['gradient-descent', 'gradient', 'learning-rate'],
      },
      {
        number: 8,
        slug: 'computational-graphs',
        title: 'Derivatives that flow backwards',
        question: 'How do we get the slope for thousands of weights in one sweep?',
        minutes: { read: 12, do: 20 },
        prerequisites: ['gradient-descent'],
        terms: ['computational-graph', 'chain-rule', 'automatic-differentiation'],
      },
      {
        number: 9,
        slug: 'backprop',
        title: 'Whose fault is it? One weight at a time',
        question: 'How much did each weight contribute to the error?',
        minutes: { read: 20, do: 30 },
        prerequisites: ['forward-pass', 'gradient-descent', 'computational-graphs'],
      },
      {
        number: 10,
        slug: 'training-loop',
        title: 'Epochs, batches and better steps',
        question: 'What turns one step into a training run?',
        minutes: { read: 15, do: 20 },
        prerequisites: ['backprop'],
        terms: ['epoch', 'batch', 'optimizer', 'momentum', 'adam'],
      },
      {
        number: 11,
        slug: 'deep-gradients',
        title: 'When gradients vanish, explode or die',
        question: 'Why did deep networks refuse to learn, and what fixed it?',
        minutes: { read: 15, do: 25 },
        prerequisites: ['activations', 'backprop'],
        terms: ['vanishing-gradient', 'exploding-gradient', 'dead-unit', 'initialization'],
      },
    ],
  },
  {
    letter: 'C',
    name: 'Real data',
    folder: '03-real-data',
    lessons: [
      {
        number: 12,
        slug: 'mnist-lab',
        title: 'Train a real network in this page',
        question: 'Can this browser learn to read handwriting?',
        minutes: { read: 15, do: 40 },
        prerequisites: ['loss', 'training-loop'],
      },
      {
        number: 13,
        slug: 'evaluation',
        title: 'Can you trust the score?',
        question: 'What does “96 % accurate” hide?',
        minutes: { read: 15, do: 25 },
        prerequisites: ['mnist-lab'],
        terms: ['confusion-matrix', 'precision', 'recall', 'cross-validation'],
      },
      {
        number: 14,
        slug: 'overfitting',
        title: 'Learning versus memorising',
        question: 'How can we tell whether a network learns or memorises?',
        minutes: { read: 18, do: 30 },
        prerequisites: ['mnist-lab', 'evaluation'],
        terms: ['overfitting', 'regularization', 'dropout', 'early-stopping'],
      },
    ],
  },
  {
    letter: 'D',
    name: 'Beyond',
    folder: '04-beyond',
    lessons: [
      {
        number: 15,
        slug: 'cnn',
        title: 'One small filter, used everywhere',
        question: 'How can a network exploit that neighbouring pixels belong together?',
        minutes: { read: 15, do: 25 },
        prerequisites: ['mnist-lab'],
        terms: ['convolution', 'kernel', 'feature-map', 'pooling'],
      },
      {
        number: 16,
        slug: 'interpretability',
        title: 'What did it actually learn?',
        question: 'Can we look inside the black box?',
        minutes: { read: 12, do: 20 },
        prerequisites: ['backprop', 'mnist-lab'],
        terms: ['saliency-map', 'adversarial-example'],
      },
      {
        number: 17,
        slug: 'sequences',
        title: 'Networks with memory, and where to go next',
        question: 'How can a network use what it saw before?',
        minutes: { read: 12, do: 15 },
        prerequisites: ['deep-gradients'],
        terms: ['recurrent-network', 'hidden-state', 'lstm'],
      },
    ],
  },
];
