/** The experiments of the texts this site began with, as settings of the lab. Where they are from is in preset-sources.ts. */
import { type DenseLayer, defaultSettings, type LabSettings } from './settings.ts';

export interface Preset {
  /** Stays the same for ever: links and measurements name it. */
  readonly id: string;
  readonly name: string;
  readonly settings: LabSettings;
}

/** One hidden layer. */
export function hidden(units: number, activation: DenseLayer['activation'], dropout = 0): Pick<LabSettings, 'network'> {
  return { network: { kind: 'dense', hidden: [{ units, activation, dropout }] } };
}

/** scikit-learn's MLPClassifier: Adam in batches of 200, no validation. */
const scikitLearn = { ...defaultSettings, validation: 0, test: 'rest', batchSize: 200 } as const;
const seventy = { ...scikitLearn, images: 49_000 } as const;
/** Keras: Adam in batches of 32, five epochs, the 10,000 test images. */
export const keras = { ...defaultSettings, images: 60_000, validation: 0, epochs: 5 } as const;

export const presets = [
  {
    id: 'sigmoid-1',
    name: '1 sigmoid unit',
    settings: { ...seventy, ...hidden(1, 'sigmoid'), epochs: 30 },
  },
  {
    id: 'sigmoid-100',
    name: '100 sigmoid units',
    settings: { ...seventy, ...hidden(100, 'sigmoid'), epochs: 30 },
  },
  {
    id: 'sigmoid-1000',
    name: '1,000 sigmoid units',
    settings: { ...seventy, ...hidden(1000, 'sigmoid'), epochs: 12 },
  },
  {
    id: 'dense-32',
    name: '32 ReLU units',
    settings: { ...keras, ...hidden(32, 'relu') },
  },
  {
    id: 'relu-50',
    name: '50 ReLU units',
    settings: { ...scikitLearn, ...hidden(50, 'relu'), images: 63_000, epochs: 50 },
  },
  {
    id: 'dense-128',
    name: '128 ReLU units',
    settings: { ...keras, ...hidden(128, 'relu'), validation: 0.2 },
  },
  {
    id: 'dense-128-dropout-20',
    name: '128 ReLU units, dropout 0.2',
    settings: { ...keras, ...hidden(128, 'relu', 0.2), validation: 0.2 },
  },
  {
    id: 'dense-128-dropout-50',
    name: '128 ReLU units, dropout 0.5',
    settings: { ...keras, ...hidden(128, 'relu', 0.5), validation: 0.2 },
  },
  {
    id: 'softmax',
    name: 'Softmax only',
    settings: { ...keras, network: { kind: 'dense', hidden: [] }, images: 10_000 },
  },
  {
    id: 'cnn',
    name: 'Small convolutional network',
    settings: { ...keras, network: { kind: 'cnn' }, images: 10_000 },
  },
  {
    id: 'three-convolutions',
    name: 'Three convolutions, on clothes',
    settings: {
      ...keras,
      data: 'fashion',
      network: {
        kind: 'blocks',
        blocks: [
          ...[32, 64, 128].flatMap((filters) => [
            { kind: 'conv', filters, size: 3, stride: 1, padding: 'same', activation: 'leaky' } as const,
            { kind: 'pool', size: 2, stride: 2, padding: 'same' } as const,
          ]),
          { kind: 'flatten' },
          { kind: 'dense', units: 128, activation: 'leaky' },
        ],
      },
      images: 10_000,
      validation: 0.2,
      batchSize: 64,
    },
  },
] as const satisfies readonly Preset[];

export type PresetId = (typeof presets)[number]['id'];
