/** What words of the text can point at in a figure, by the name that stands in the page as `data-mark`; a letter says its own in its formula. */
export const figureMarks = [
  // F12.2: what follows from the settings, what is set, what is measured.
  'network',
  'parameters',
  'training-set',
  'validation-set',
  'test-set',
  'epoch',
  'batch',
  'optimizer',
  'learning-rate',
  'seed',
  'loss',
  'accuracy',
  'validation-accuracy',
  'test-accuracy',
  'probabilities',
  'fingerprint',
  // F12.4: the stages of a drawing.
  'invert',
  'crop',
  'fit',
  'centre',
  'scale',
  // F10.4: the passes, a column each.
  'pass cards',
  'pass forward',
  'pass loss',
  'pass backward',
  'pass average',
  'pass update',
  // F11.2: both sides of the picture.
  'activations',
  'gradients',
  // F11.5: what is measured of a layer, a column each.
  'gradient sizes',
  'zeros',
  'units',
  // F2.2: the lines of before, and the number of mistakes.
  'lines',
  'mistakes',
  // F7.1 to F7.3: the loss, the rate, and where the point stands.
  'value',
  'rate',
  'coordinate 0',
  // F7.4: rise over run.
  'slope',
  // F7.5: both weights that may move.
  'connection 1 0 0',
  'connection 1 1 0',
  // F8.1 to F8.3: numbers of a graph, by their places.
  'node 0',
  'node 1',
  'node 2',
  'node 3',
  'node 4',
  // F6.4: the dots of each point; it has its losses and right answers, too.
  'shares',
  // F13.1: what the matrix has of rows and of columns; F13.2: both kinds of mistakes; F13.4: the matrix.
  'rows',
  'columns',
  'missed',
  'alarmed',
  'matrix',
  // F15.1: the planes.
  'image',
  'filter',
  'products',
  'sums',
  'map',
  'pooled',
  // F16.1: the unit at hand.
  'large',
  // F16.2: a pixel that is black, a unit that is off, and the score.
  'pixel 2',
  'unit 1',
  'score',
  // F16.3: what a step adds to the map; F16.4: by what the image is changed. F16.5 has shares.
  'added',
  'change',
  // F17.3: both memories; F17.4: a row of the picture each.
  'recurrent',
  'lstm',
  'read letter',
  'state',
  'share',
  'said letter',
  'right letter',
  // F14.1: both losses.
  'training-curve',
  'validation-curve',
] as const;

export type FigureMark = (typeof figureMarks)[number];
