/**
 * Settings as a short text for an address: `1,images:5000,hidden:128relu.2,seed:7` says the version and every setting that
 * is not the default. Reading is total: any text gives settings that can be trained with, or says why not.
 */
import { type BlockKind, blockFields, blockOf, fieldChoices, fieldValue } from './block-fields.ts';
import type { Block, LayerActivation } from './blocks.ts';
import { type DenseLayer, defaultSettings, type LabNetwork, type LabSettings } from './settings.ts';
import { settingsErrors } from './settings-errors.ts';

const linkVersion = '1';
/** The most layers or blocks and every other setting take less. */
const longestLink = 1000;

/** What is written of one setting, and how it is read; `read` gives undefined for a text that means nothing. */
interface Field {
  readonly write: (settings: LabSettings) => string;
  readonly read: (text: string) => Partial<LabSettings> | undefined;
}

const settingFields: Readonly<Record<string, Field>> = {
  data: nameField(
    (settings) => settings.data,
    (data) => ({ data: data as LabSettings['data'] }),
  ),
  images: numberField(
    (settings) => settings.images,
    (images) => ({ images }),
  ),
  validation: numberField(
    (settings) => settings.validation,
    (validation) => ({ validation }),
  ),
  test: nameField(
    (settings) => settings.test,
    (test) => ({ test: test as LabSettings['test'] }),
  ),
  network: {
    write: ({ network }) => writeNetwork(network),
    read(text) {
      const network = readNetwork(text);
      return network && { network };
    },
  },
  start: nameField(
    (settings) => settings.start,
    (start) => ({ start: start as LabSettings['start'] }),
  ),
  l2: numberField(
    (settings) => settings.l2,
    (l2) => ({ l2 }),
  ),
  l1: numberField(
    (settings) => settings.l1,
    (l1) => ({ l1 }),
  ),
  clip: numberField(
    (settings) => settings.clip,
    (clip) => ({ clip }),
  ),
  optimizer: {
    write: ({ optimizer: { kind, learningRate } }) => `${kind}_${learningRate}`,
    read(text) {
      const [kind = '', rate = ''] = text.split('_');
      const learningRate = parseNumber(rate);
      if (learningRate === undefined) return undefined;
      return { optimizer: { kind: kind as LabSettings['optimizer']['kind'], learningRate } };
    },
  },
  schedule: nameField(
    (settings) => settings.schedule,
    (schedule) => ({ schedule: schedule as LabSettings['schedule'] }),
  ),
  batch: numberField(
    (settings) => settings.batchSize,
    (batchSize) => ({ batchSize }),
  ),
  epochs: numberField(
    (settings) => settings.epochs,
    (epochs) => ({ epochs }),
  ),
  patience: numberField(
    (settings) => settings.patience,
    (patience) => ({ patience }),
  ),
  seed: numberField(
    (settings) => settings.seed,
    (seed) => ({ seed }),
  ),
  pixels: nameField(
    (settings) => settings.pixels,
    (pixels) => ({ pixels: pixels as LabSettings['pixels'] }),
  ),
  labels: nameField(
    (settings) => settings.labels,
    (labels) => ({ labels: labels as LabSettings['labels'] }),
  ),
};

/** The settings as a text of letters, digits and `,:.-_+~`, which an address carries as it is. */
export function writeSettings(settings: LabSettings): string {
  const changed = Object.entries(settingFields)
    .map(([name, { write }]) => ({ name, text: write(settings), usual: write(defaultSettings) }))
    .filter(({ text, usual }) => text !== usual);
  return [linkVersion, ...changed.map(({ name, text }) => `${name}:${text}`)].join();
}

/** The settings of a text, or in `notice` a sentence that says why it gives none. */
export function readSettings(text: string): { readonly settings: LabSettings } | { readonly notice: string } {
  const refuse = (reason: string) => ({ notice: `${reason} The lab stands as it opens.` });
  if (text.length > longestLink) return refuse('The settings in this link are too long to be read.');
  const [version, ...parts] = text.split(',');
  if (version !== linkVersion) return refuse('This link was made for another version of the lab.');
  let settings = defaultSettings;
  for (const part of parts) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(0, colon));
    const read = Object.hasOwn(settingFields, name) ? settingFields[name]?.read(part.slice(colon + 1)) : undefined;
    if (read === undefined) return refuse('This link holds a setting that the lab does not know.');
    settings = { ...settings, ...read };
  }
  const [error] = Object.entries(settingsErrors(settings));
  if (error)
    return refuse(`This link asks for ${fieldName(error[0])} that cannot be trained with: it must be ${error[1]}.`);
  return { settings };
}

function numberField(value: (settings: LabSettings) => number, change: (value: number) => Partial<LabSettings>): Field {
  return {
    write: (settings) => String(value(settings)),
    read(text) {
      const number = parseNumber(text);
      return number === undefined ? undefined : change(number);
    },
  };
}

function nameField(value: (settings: LabSettings) => string, change: (name: string) => Partial<LabSettings>): Field {
  return { write: value, read: change };
}

/** A decimal number as String() writes it. */
function parseNumber(text: string): number | undefined {
  return /^\d{1,12}(\.\d{1,30})?(e[+-]?\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

function writeNetwork(network: LabNetwork): string {
  if (network.kind === 'cnn') return 'cnn';
  if (network.kind === 'dense') return network.hidden.map(writeLayer).join('~') || 'softmax';
  return ['blocks', ...network.blocks.map(writeBlock)].join('~');
}

/** "conv_32_3_1_same_leaky": its kind, and what stands in its fields. */
const writeBlock = (block: Block) =>
  [block.kind, ...blockFields[block.kind].map((field) => fieldValue(block, field))].join('_');

function readBlock(text: string): Block | undefined {
  const [kind = '', ...values] = text.split('_');
  if (!Object.hasOwn(blockFields, kind)) return undefined;
  const fields = blockFields[kind as BlockKind];
  const read = values.map((value, k) => (fieldChoices[fields[k]!] ? value : parseNumber(value)));
  if (read.length !== fields.length || read.includes(undefined)) return undefined;
  return blockOf(kind as BlockKind, (field) => read[fields.indexOf(field)]!);
}

/** "128relu", with dropout "128relu0.2". */
function writeLayer({ units, activation, dropout }: DenseLayer): string {
  return `${units}${activation}${dropout === 0 ? '' : dropout}`;
}

function readNetwork(text: string): LabNetwork | undefined {
  if (text === 'cnn') return { kind: 'cnn' };
  if (text === 'softmax') return { kind: 'dense', hidden: [] };
  const [first, ...rest] = text.split('~');
  if (first === 'blocks') {
    const blocks = rest.map(readBlock);
    return blocks.every((block) => block !== undefined) ? { kind: 'blocks', blocks } : undefined;
  }
  const hidden = text.split('~').map(readLayer);
  return hidden.every((layer) => layer !== undefined) ? { kind: 'dense', hidden } : undefined;
}

function readLayer(text: string): DenseLayer | undefined {
  const [, units, activation, dropout = '0'] = /^(\d{1,12})([a-z]{1,10})(\d.*)?$/.exec(text) ?? [];
  const share = parseNumber(dropout);
  if (units === undefined || share === undefined) return undefined;
  return { units: Number(units), activation: activation as LayerActivation, dropout: share };
}

/** A field as the lab's form names it. */
function fieldName(field: string): string {
  const layer = /^hidden\.(\d+)\.(.*)$/.exec(field);
  if (layer) return `${layer[2]} in hidden layer ${Number(layer[1]) + 1}`;
  const block = /^blocks\.(\d+)\.(.*)$/.exec(field);
  if (block) return `${block[2] === 'kind' ? 'a' : `${block[2]} in`} block ${Number(block[1]) + 1}`;
  return { batchSize: 'a batch size', learningRate: 'a learning rate' }[field] ?? `a number or name of ${field}`;
}
