/** What the text can point at in the figures of the lab, by the name that stands in the page as `data-mark`. */
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
] as const;

export type FigureMark = (typeof figureMarks)[number];
