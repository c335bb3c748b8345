/** The kinds of networks on the map of F17.5, and the one sentence that is said of each. */
import type { StepSpec } from '../../../player/settings.ts';

export const kinds = ['ANN', 'DNN', 'CNN', 'RNN', 'LSTM', 'autoencoder', 'GAN', 'Boltzmann', 'transformer'] as const;
export type Kind = (typeof kinds)[number];

export const titles: Readonly<Record<Kind, string>> = {
  ANN: 'ANN',
  DNN: 'DNN',
  CNN: 'CNN',
  RNN: 'RNN',
  LSTM: 'LSTM',
  autoencoder: 'autoencoder',
  GAN: 'GAN',
  Boltzmann: 'Boltzmann machine',
  transformer: 'transformer',
};

export const sentences: Readonly<Record<Kind, string>> = {
  ANN: 'Artificial neural network: units that pass weighted sums on to others. The name covers everything on this map.',
  DNN: 'Deep neural network: one with several hidden layers. “Deep” counts layers and says nothing of their kind.',
  CNN: 'Convolutional network: small filters slide over an image, so that the same few weights look everywhere.',
  RNN: 'Recurrent network: it reads a sequence step by step and hands its state on to itself; long memories fade.',
  LSTM: 'Long short-term memory: a recurrent cell whose gates say what is kept, let in and shown.',
  autoencoder: 'Autoencoder: it learns to give back its own input through a narrow middle, and needs no labels for it.',
  GAN: 'Generative adversarial network: one network makes fakes out of noise, another tells them from real examples.',
  Boltzmann:
    'Boltzmann machine: units that switch each other on and off by chance, until patterns like those of the data are likely.',
  transformer:
    'Transformer: every word looks at other words directly and weighs them; most language models of today are built so.',
};

export const rules = { of: { kind: 'choice', names: ['none', ...kinds] } } as const;

/** A single stop: there is nothing to step. */
export const mapSpec = (id: string): StepSpec<typeof rules> => ({
  id,
  last: 0,
  rules,
  opened: { step: 0, values: { of: 'none' } },
});
