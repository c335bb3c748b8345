/** Reads what is known of a run besides its weights. Reading trusts nothing: the file came from anywhere. */
import { backendNames } from '../protocol/backend-names.ts';
import { maxBlocks } from '../protocol/block-errors.ts';
import { blockKinds, blockOf, fieldChoices } from '../protocol/block-fields.ts';
import type { Block } from '../protocol/blocks.ts';
import type { CurvePoint, EpochRow } from '../protocol/messages.ts';
import type { Metrics } from '../protocol/metrics.ts';
import type { Place } from '../protocol/place.ts';
import { type DenseLayer, type LabNetwork, type LabSettings, stepsPerEpoch } from '../protocol/settings.ts';
import { maxEpochs, maxLayers, settingsErrors } from '../protocol/settings-errors.ts';
import { FileError } from './file-error.ts';
import { longestName, nameOf, type RunRecord, recordVersion } from './run-record.ts';

/** A run of the most epochs has fewer. */
const mostRunPoints = 4000;

/**
 * @param value `userDefinedMetadata` of a file
 * @throws FileError at the first thing that cannot be right
 */
export function readRecord(value: unknown, file: string): RunRecord {
  const where = (path: string) => `${file}, userDefinedMetadata${path}`;
  const record = fieldsOf(value);
  if (record['perceptible'] !== recordVersion) {
    throw new FileError({
      what: 'The file says nothing of the run its weights come from, or says it in another version.',
      where: where('.perceptible'),
      expected: `${recordVersion}, as the lab’s list of runs writes it: download the run there`,
    });
  }
  const demand = <T>(path: string, read: T | undefined, expected: string): T => {
    if (read === undefined)
      throw new FileError({ what: 'A value cannot be used.', where: where(`.${path}`), expected });
    return read;
  };
  const settings = settingsOf(record['settings']);
  const [error] = Object.entries<string | undefined>(settingsErrors(settings));
  if (error) {
    throw new FileError({
      what: 'The settings cannot be trained with.',
      where: where(`.settings, ${error[0]}`),
      expected: error[1] ?? '',
    });
  }
  const epochs = demand(
    'epochs',
    inOrder(listOf(record['epochs'], epochOf, maxEpochs), settings.epochs),
    `a list of epochs with their scores, never falling and up to ${settings.epochs}`,
  );
  const best = epochs.find(({ epoch }) => epoch === record['best'])?.epoch;
  return {
    id: demand('id', matching(record['id'], /^[\w-]{1,80}$/), 'up to 80 letters, digits, _ and -'),
    name: demand('name', nameOf(record['name']), `a name of 1 to ${longestName} characters`),
    settings,
    backend: demand('backend', oneOf(record['backend'], backendNames), `one of ${backendNames.join(', ')}`),
    trainingSeconds: demand('trainingSeconds', positive(record['trainingSeconds']), 'a number from 0 on'),
    points: demand(
      'points',
      inOrder(listOf(record['points'], pointOf, mostRunPoints), settings.epochs),
      `a list of epoch, loss and accuracy, the epochs never falling and up to ${settings.epochs}`,
    ),
    epochs,
    test: demand('test', countedOf(record['test']), 'loss, accuracy (0 to 1, of whole images) and count'),
    ...(record['best'] === undefined ? {} : { best: demand('best', best, 'one of its epochs') }),
    ...(record['after'] === undefined
      ? {}
      : {
          after: demand('after', placeOf(record['after'], settings), 'whole epochs and steps that the settings have'),
        }),
    fingerprint: demand('fingerprint', matching(record['fingerprint'], /^[0-9a-f]{8}$/), 'eight hexadecimal digits'),
  };
}

/** Settings of which every field has its type; whether they make sense is for `settingsErrors` to say. */
function settingsOf(value: unknown): LabSettings {
  const settings = fieldsOf(value);
  const optimizer = fieldsOf(settings['optimizer']);
  return {
    // Runs that are older than the choice of data say nothing of it.
    data: settings['data'] === undefined ? 'mnist' : (textOf(settings['data']) as LabSettings['data']),
    images: numberOf(settings['images']),
    validation: numberOf(settings['validation']),
    test: textOf(settings['test']) as LabSettings['test'],
    network: networkOf(fieldsOf(settings['network'])),
    // As older runs began; their learning rate was the same in every update.
    start: settings['start'] === undefined ? 'glorot' : (textOf(settings['start']) as LabSettings['start']),
    l2: numberOf(settings['l2']),
    l1: sinceOf(settings['l1']),
    clip: sinceOf(settings['clip']),
    optimizer: {
      kind: textOf(optimizer['kind']) as LabSettings['optimizer']['kind'],
      learningRate: numberOf(optimizer['learningRate']),
    },
    schedule:
      settings['schedule'] === undefined ? 'constant' : (textOf(settings['schedule']) as LabSettings['schedule']),
    batchSize: numberOf(settings['batchSize']),
    epochs: numberOf(settings['epochs']),
    patience: sinceOf(settings['patience']),
    seed: numberOf(settings['seed']),
    pixels: textOf(settings['pixels']) as LabSettings['pixels'],
    labels: textOf(settings['labels']) as LabSettings['labels'],
  };
}

/** A number that older runs say nothing of: 0 for what they did not have. */
const sinceOf = (value: unknown) => (value === undefined ? 0 : numberOf(value));

function networkOf({ kind, hidden, blocks }: Fields): LabNetwork {
  if (kind === 'blocks')
    return { kind, blocks: Array.isArray(blocks) ? blocks.slice(0, maxBlocks + 1).map(blockFrom) : [unknownBlock] };
  if (kind !== 'dense') return { kind: textOf(kind) as 'cnn' };
  // One layer too many is enough to be refused.
  const layers = Array.isArray(hidden) ? hidden.slice(0, maxLayers + 1).map(fieldsOf) : [{}];
  return {
    kind,
    hidden: layers.map(({ units, activation, dropout }) => ({
      units: numberOf(units),
      activation: textOf(activation) as DenseLayer['activation'],
      dropout: numberOf(dropout),
    })),
  };
}

/** Not one of the kinds: what is wrong is said where settings are checked. */
const unknownBlock = { kind: '' } as unknown as Block;

function blockFrom(value: unknown): Block {
  const fields = fieldsOf(value);
  const kind = oneOf(fields['kind'], blockKinds);
  if (kind === undefined) return unknownBlock;
  return blockOf(kind, (field) => (fieldChoices[field] ? textOf(fields[field]) : numberOf(fields[field])));
}

/** Where a run was stopped: nowhere behind its end. */
function placeOf(value: unknown, settings: LabSettings): Place | undefined {
  const { epoch, step } = fieldsOf(value);
  const place = { epoch: numberOf(epoch), step: numberOf(step) };
  const areCounts = Object.values(place).every((count) => Number.isInteger(count) && count >= 0);
  const steps = stepsPerEpoch(settings);
  return areCounts && place.step < steps && place.epoch * steps + place.step <= settings.epochs * steps
    ? place
    : undefined;
}

/** Undefined for a list that goes back in time, or beyond the last epoch. */
const inOrder = <T extends { readonly epoch: number }>(list: T[] | undefined, last: number) =>
  list?.every(({ epoch }, k) => epoch >= (list[k - 1]?.epoch ?? 0) && epoch <= last + 1e-9) ? list : undefined;

function pointOf(value: unknown): CurvePoint | undefined {
  const { epoch, loss, accuracy } = fieldsOf(value);
  const point = { epoch: numberOf(epoch), loss: numberOf(loss), accuracy: numberOf(accuracy) };
  const isShare = point.accuracy >= 0 && point.accuracy <= 1;
  return Object.values(point).every(Number.isFinite) && point.loss >= 0 && isShare ? point : undefined;
}

function epochOf(value: unknown): EpochRow | undefined {
  const { epoch, training, validation, samples } = fieldsOf(value);
  const rows = listOf(samples, (row) => listOf(row, positive, 10), 100);
  const trained = scoresOf(training);
  const measured = scoresOf(validation);
  const isWhole = Number.isInteger(epoch) && (validation === undefined || measured);
  if (!isWhole || !trained || !rows) return undefined;
  return { epoch: numberOf(epoch), training: trained, ...(measured ? { validation: measured } : {}), samples: rows };
}

function scoresOf(value: unknown): Metrics | undefined {
  const { loss, accuracy, count } = fieldsOf(value);
  const scores = { loss: positive(loss), accuracy: positive(accuracy), count: positive(count) };
  return scores.accuracy !== undefined &&
    scores.accuracy <= 1 &&
    scores.loss !== undefined &&
    scores.count !== undefined
    ? (scores as Metrics)
    : undefined;
}

/** Scores of images that were counted: so many of them were right. */
function countedOf(value: unknown): Metrics | undefined {
  const scores = scoresOf(value);
  if (scores === undefined || !Number.isInteger(scores.count) || scores.count < 1) return undefined;
  const right = scores.accuracy * scores.count;
  return Math.abs(right - Math.round(right)) < 1e-6 * scores.count ? scores : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** No field of anything that is no object. */
function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const positive = (value: unknown) => (Number.isFinite(value) && numberOf(value) >= 0 ? numberOf(value) : undefined);
const matching = (value: unknown, pattern: RegExp) => (pattern.test(textOf(value)) ? textOf(value) : undefined);
const oneOf = <T extends string>(value: unknown, names: readonly T[]) => names.find((name) => name === value);

function listOf<T>(value: unknown, read: (item: unknown) => T | undefined, most: number): T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const items = value.map(read);
  return items.every((item) => item !== undefined) ? items : undefined;
}
