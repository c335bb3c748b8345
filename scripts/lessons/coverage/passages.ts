/**
 * What the five tutorials that the course grew from speak of, passage by passage, and where the course has it: a lesson and what
 * stands in it, a figure, a question or a heading. A word of the glossary is written as `glossary#…`.
 */
export interface Passage {
  readonly says: string;
  /** As in `loss#f6-1`. */
  readonly places: readonly string[];
}

export const tutorials: readonly { readonly name: string; readonly passages: readonly Passage[] }[] = [
  {
    name: 'S000, a network that reads digits',
    passages: [
      {
        says: 'what networks are used for, and the likeness to a brain',
        places: ['perceptron#does-it-work-like-a-nerve-cell', 'perceptron#M01'],
      },
      {
        says: 'layers of units, each joined to all of the next',
        places: ['forward-pass#units-of-one-layer-work-side-by-side', 'forward-pass#a-layer-is-one-matrix'],
      },
      {
        says: 'numbers that are passed on from layer to layer',
        places: ['forward-pass#f4-1', 'forward-pass#every-unit-is-lesson-1-again'],
      },
      { says: 'backpropagation', places: ['backprop#f9-1', 'backprop#M26'] },
      {
        says: 'MNIST: loading it, its images, its split',
        places: ['mnist-lab#an-image-is-a-list-of-numbers', 'mnist-lab#only-unseen-images-measure-learning'],
      },
      {
        says: 'networks of 1, 100 and 1,000 units on it, and 29, 96 and 97 %',
        places: ['mnist-lab#three-networks-which-one-reads-best', 'forward-pass#M12'],
      },
      { says: 'fitting a network to data', places: ['training-loop#f10-3', 'mnist-lab#f12-2'] },
      {
        says: 'answers compared with what the images are',
        places: ['mnist-lab#draw-and-see-what-the-network-is-given', 'mnist-lab#f12-4'],
      },
      { says: 'a confusion matrix and a report', places: ['evaluation#f13-1', 'evaluation#which-mistakes-are-they'] },
    ],
  },
  {
    name: 'S001, a network in Keras',
    passages: [
      {
        says: 'a rundown of the parts of a network',
        places: ['perceptron#a-neuron-multiplies-adds-and-compares', 'forward-pass#f4-1'],
      },
      {
        says: 'the program: a dense layer of 32 units',
        places: ['forward-pass#f4-2', 'mnist-lab#every-arrow-has-a-number-to-be-learned'],
      },
      { says: 'flatten and reshape', places: ['mnist-lab#f12-1', 'glossary#flatten'] },
      {
        says: 'ReLU and softmax',
        places: ['activations#relu-helps-and-it-can-die', 'activations#softmax-makes-outputs-share'],
      },
      {
        says: 'cross-entropy, with labels as rows or as numbers',
        places: ['loss#f6-3', 'glossary#categorical-cross-entropy'],
      },
      { says: 'Adam', places: ['training-loop#adam-gives-each-weight-a-step-of-its-own', 'glossary#adam'] },
      { says: 'epochs and batches', places: ['training-loop#f10-1', 'glossary#batch'] },
    ],
  },
  {
    name: 'S002, a lesson from the perceptron to the cloud',
    passages: [
      {
        says: 'the perceptron, its code, OR, AND and NOT, its bias',
        places: [
          'perceptron#f1-1',
          'perceptron#a-gate-for-one-input',
          'perceptron#a-bias-is-a-threshold-on-the-other-side',
        ],
      },
      {
        says: 'how it learns, which is skipped there',
        places: ['perceptron-learning#f2-1', 'perceptron-learning#the-rule-predicts-compares-and-updates'],
      },
      { says: 'linear separability and XOR', places: ['xor#f3-1', 'xor#four-demands-that-cannot-all-be-met'] },
      {
        says: 'several layers, and backpropagation',
        places: [
          'forward-pass#the-next-layer-sees-only-what-this-layer-sends',
          'backprop#a-hidden-weight-reaches-the-loss-by-two-paths',
        ],
      },
      {
        says: 'MNIST with 50 units: split, fit and score',
        places: ['mnist-lab#f12-2', 'mnist-lab#only-unseen-images-measure-learning'],
      },
      { says: 'what the network says of one image', places: ['mnist-lab#f12-4'] },
      { says: 'the learning rate', places: ['gradient-descent#how-long-should-the-stride-be', 'training-loop#M32'] },
      { says: 'a digit of one’s own hand', places: ['mnist-lab#draw-and-see-what-the-network-is-given'] },
      {
        says: 'counting right answers in a loop',
        places: ['evaluation#f13-1', 'loss#do-loss-and-accuracy-say-the-same'],
      },
      { says: 'the confusion matrix', places: ['evaluation#which-mistakes-are-they'] },
      { says: 'cross-validation', places: ['evaluation#f13-3', 'evaluation#everyone-is-tested-once'] },
      {
        says: 'deep learning, and services in the cloud',
        places: ['cnn#f15-3', 'sequences#M50', 'sequences#where-to-go-next'],
      },
    ],
  },
  {
    name: 'S003, kinds of networks and two programs',
    passages: [
      { says: 'what a network is, its parts, forwards and back', places: ['forward-pass#f4-1', 'backprop#f9-1'] },
      {
        says: 'scikit-learn on the irises: scaler and report',
        places: ['evaluation#f13-4', 'evaluation#one-split-is-one-draw', 'glossary#classification-report'],
      },
      {
        says: 'ANN, DNN, RNN, LSTM and CNN',
        places: ['sequences#f17-5', 'sequences#f17-1', 'sequences#f17-2', 'cnn#f15-1'],
      },
      {
        says: 'the list of kinds of layers',
        places: ['cnn#f15-3', 'cnn#what-is-pooling-for', 'glossary#batch-normalisation'],
      },
      {
        says: 'Fashion-MNIST: data, reshape, one-hot, split',
        places: ['mnist-lab#f12-1', 'loss#f6-3', 'glossary#fashion-mnist'],
      },
      { says: 'the convolutional model and its summary', places: ['cnn#where-do-356234-parameters-come-from'] },
      { says: 'the log of 20 epochs and its curves', places: ['overfitting#f14-2', 'overfitting#when-would-you-stop'] },
      { says: 'predictions of ten classes', places: ['evaluation#which-mistakes-are-they', 'glossary#argmax'] },
      {
        says: 'networks without labels',
        places: ['sequences#one-map-of-nine', 'glossary#autoencoder', 'glossary#gan', 'glossary#boltzmann-machine'],
      },
      { says: 'courses', places: ['sequences#where-to-go-next'] },
    ],
  },
  {
    name: 'S004, key terms, Keras and challenges',
    passages: [
      {
        says: 'key terms, and types of networks',
        places: ['perceptron#f1-1', 'forward-pass#units-of-one-layer-work-side-by-side', 'sequences#one-map-of-nine'],
      },
      { says: 'neurons and layers', places: ['forward-pass#f4-1'] },
      {
        says: 'six activation functions, and how to choose',
        places: ['activations#f5-2', 'activations#M18', 'activations#the-output-follows-the-task'],
      },
      {
        says: 'load, build, compile, train, evaluate, predict, plot',
        places: ['mnist-lab#f12-2', 'mnist-lab#f12-3', 'training-loop#many-updates-make-a-run'],
      },
      { says: 'dropout', places: ['overfitting#f14-3', 'overfitting#M48'] },
      {
        says: 'challenge 1, overfitting, with dropout, penalties and more data',
        places: ['overfitting#f14-1', 'overfitting#f14-3', 'overfitting#which-cure', 'glossary#data-augmentation'],
      },
      {
        says: 'challenge 2, underfitting',
        places: ['overfitting#what-happened-after-update-100', 'glossary#underfitting'],
      },
      {
        says: 'challenge 3, gradients that vanish or explode',
        places: ['deep-gradients#f11-1', 'deep-gradients#f11-2', 'deep-gradients#f11-3'],
      },
      {
        says: 'challenge 4, training that is slow',
        places: ['deep-gradients#f11-4', 'training-loop#f10-2', 'glossary#gpu'],
      },
      {
        says: 'challenge 5, classes of very different size',
        places: ['evaluation#f13-2', 'evaluation#when-one-class-is-rare'],
      },
      { says: 'challenge 6, searching for settings', places: ['overfitting#f14-6', 'glossary#bayesian-search'] },
      { says: 'challenge 7, looking into a network', places: ['interpretability#f16-2', 'interpretability#M54'] },
      { says: 'resources', places: ['sequences#where-to-go-next'] },
    ],
  },
];
