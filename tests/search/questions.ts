/**
 * What pupils type, and where they should be sent first: a page, or an entry of the glossary. Written before anything was ranked.
 * Where two places answer alike (what a word means, and the lesson about it), both are named.
 */
export interface Asked {
  readonly typed: string;
  /** Addresses below the site's root, each good as the first. */
  readonly first: readonly string[];
}

const asked = (typed: string, ...first: string[]): Asked => ({ typed, first });
const term = (id: string) => `glossary/#${id}`;
const lesson = (slug: string) => `lessons/${slug}/`;

/** The 42 by which the ranking was made. */
export const questions: readonly Asked[] = [
  asked('what is a bias', term('bias')),
  asked('softmax', term('softmax')),
  asked('what does epoch mean', term('epoch')),
  asked('relu', term('relu')),
  asked('overfitting definition', term('overfitting')),
  asked('what is a hidden layer', term('hidden-layer')),
  asked('meaning of hyperparameter', term('hyper-parameter')),
  asked('what is one hot encoding', term('one-hot')),
  asked('SGD', term('gradient-descent')),
  asked('fully connected layer', term('dense-layer')),
  asked('difference between precision and recall', lesson('evaluation'), term('precision'), term('recall')),
  asked('backpropogation', lesson('backprop'), term('backpropagation')),
  asked('learning rate too high', lesson('gradient-descent')),
  asked('why zero initialisation is bad', lesson('deep-gradients')),
  asked('why can a perceptron not learn xor', lesson('xor')),
  asked('how does dropout work', lesson('overfitting')),
  asked('vanishing gradient problem', lesson('deep-gradients'), term('vanishing-gradient')),
  asked('how do I compute the gradient of a weight', lesson('backprop')),
  asked('chain rule', term('chain-rule')),
  asked('how many parameters does a network have', lesson('forward-pass')),
  asked('mean squared error vs cross entropy', lesson('loss')),
  asked('difference between batch and epoch', lesson('training-loop')),
  asked('momentum or adam which is better', lesson('training-loop')),
  asked('draw my own digit', 'lab/', lesson('mnist-lab')),
  asked('handwritten numbers recognition', lesson('mnist-lab')),
  asked('train test split leak', lesson('evaluation')),
  asked('confusion matrix', term('confusion-matrix')),
  asked('accuracy is 96% is that good', lesson('evaluation')),
  asked('my network is overfitting what can i do', lesson('overfitting')),
  asked('when should i stop training', lesson('overfitting')),
  asked('how does a convolution filter slide over an image', lesson('cnn')),
  asked('max pooling', term('pooling'), lesson('cnn')),
  asked('can you fool a neural network', lesson('interpretability')),
  asked('which pixels are important for the decision', lesson('interpretability')),
  asked('how does an lstm remember', lesson('sequences')),
  asked('network that predicts the next letter', lesson('sequences')),
  asked('build my own network', 'workbench/'),
  asked('print worksheet', 'teach/worksheets/'),
  asked('and gate weights', lesson('perceptron')),
  asked('sigmoid derivative', lesson('activations')),
  asked('why do we need activation functions', lesson('activations')),
  asked('local minimum stuck', lesson('gradient-descent'), term('local-minimum')),
];

/** Another 22, which nothing was made by: they tell how it does with what nobody has thought of. */
export const others: readonly Asked[] = [
  asked('perceptron learning rule', lesson('perceptron-learning'), term('perceptron-rule')),
  asked('what is a tensor', term('tensor')),
  asked('how do you calculate delta', lesson('backprop')),
  asked('gradient check', lesson('backprop'), term('gradient-check')),
  asked('dying relu', term('dead-unit'), lesson('deep-gradients'), lesson('activations')),
  asked('exploding gradients fix', lesson('deep-gradients')),
  asked('neuron line separates points', lesson('perceptron')),
  asked('learning from mistakes', lesson('perceptron-learning')),
  asked('computation graph', lesson('computational-graphs'), term('computational-graph')),
  asked('fashion mnist', term('fashion-mnist')),
  asked('k fold cross validation', lesson('evaluation'), term('cross-validation')),
  asked('regularization', term('regularization')),
  asked('batch normalisation', term('batch-normalisation')),
  asked('why shuffle the data', lesson('training-loop')),
  asked('rnn', term('recurrent-network')),
  asked('saliency map', term('saliency-map')),
  asked('dark mode', 'accessibility/', 'about/'),
  asked('cookies privacy', 'about/'),
  asked('notes for teachers backpropagation', lesson('backprop') + 'notes/'),
  asked('Figure 7.2', lesson('gradient-descent')),
  asked('shapley', term('shapley-value'), lesson('interpretability')),
  asked('matrix multiplication of a layer', lesson('forward-pass')),
];
