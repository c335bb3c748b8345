/** The runs that lesson 12 talks about, by name: small enough to be trained in a reader's browser within seconds. */
import { type DenseLayer, defaultSettings, type LabSettings } from '../../lab/protocol/settings.ts';

const some = (change: Partial<LabSettings>): LabSettings => ({ ...defaultSettings, ...change });

const layer = (units: number, activation: DenseLayer['activation'], dropout = 0): Pick<LabSettings, 'network'> => ({
  network: { kind: 'dense', hidden: [{ units, activation, dropout }] },
});

/** 4,000 images train, 1,000 validate. */
const few = { images: 5000, validation: 0.2, epochs: 10 } as const;
/** 8,000 images train, 2,000 validate. */
const many = { images: 10_000, validation: 0.2, epochs: 5 } as const;

export const lessonRuns = {
  /** What the lab opens with. */
  first: some({}),
  ninety: some({ images: 5000, epochs: 10 }),
  'one-unit': some({ ...few, ...layer(1, 'sigmoid') }),
  'hundred-units': some({ ...few, ...layer(100, 'sigmoid') }),
  'thousand-units': some({ ...few, ...layer(1000, 'sigmoid') }),
  plain: some({ images: 10_000, epochs: 5 }),
  permuted: some({ images: 10_000, epochs: 5, pixels: 'permuted' }),
  raw: some({ images: 10_000, epochs: 5, pixels: 'raw' }),
  'no-dropout': some(many),
  'half-dropout': some({ ...many, ...layer(32, 'relu', 0.5) }),
  /** A learning rate a thousand times too large. */
  leaping: some({ optimizer: { kind: 'adam', learningRate: 1 } }),
  /** A hundred times too small. */
  crawling: some({ optimizer: { kind: 'adam', learningRate: 0.00001 } }),
  /** Ended before it has learned. */
  hurried: some({ epochs: 1 }),
  /** Labels drawn at random: there is nothing to learn but the images themselves. */
  mislabelled: some({ labels: 'random', epochs: 60 }),
} as const satisfies Readonly<Record<string, LabSettings>>;

export type RunName = keyof typeof lessonRuns;

/** The seeds every run is measured with. The lesson's links train with the first of them. */
export const seeds = [1, 2, 3] as const;
