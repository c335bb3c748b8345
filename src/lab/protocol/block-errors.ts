/** What is wrong with a list of blocks: block by block, in words. */
import { type BlockField, blockFields, kindLabels } from './block-fields.ts';
import { type Block, blockActivations, paddings, shapeAfter } from './blocks.ts';
import { oneOf, share, whole } from './checks.ts';
import { maxDropout, maxParameters, maxUnits } from './limits.ts';
import { costOf } from './network-layers.ts';
import { inputCount, type LabNetwork, parameterCount } from './settings.ts';
import { grouped } from './words.ts';

export const maxBlocks = 16;
export const maxFilters = 256;
export const maxWindow = 7;
/** Of one image: seven times those of the network with three convolutions, which take an hour for 20 epochs on a slow device. */
export const maxMultiplications = 50_000_000;

type Errors = Partial<Record<`blocks.${number}.${BlockField | 'kind'}` | 'network', string | undefined>>;

const checks: Readonly<Record<BlockField, (value: never) => string | undefined>> = {
  filters: (value) => whole(value, 1, maxFilters),
  size: (value) => whole(value, 1, maxWindow),
  stride: (value) => whole(value, 1, maxWindow),
  padding: (value) => oneOf(value, paddings),
  activation: (value) => oneOf(value, blockActivations),
  rate: (value) => share(value, maxDropout),
  units: (value) => whole(value, 1, maxUnits),
};

/** Empty, or with undefined fields, where the blocks can be trained with. */
export function blockErrors(network: Extract<LabNetwork, { readonly kind: 'blocks' }>): Errors {
  const { blocks } = network;
  if (blocks.length > maxBlocks) return { network: `one with at most ${maxBlocks} blocks` };
  const fields: Errors = Object.fromEntries(
    blocks.flatMap((block, b) =>
      (blockFields[block.kind] ?? []).map((field) => [
        `blocks.${b}.${field}`,
        checks[field](block[field as keyof Block] as never),
      ]),
    ),
  );
  const isWrong = (errors: Errors) => Object.values(errors).some((error) => error !== undefined);
  if (isWrong(fields)) return fields;
  // What can be said of the whole is said when each block is right by itself.
  const places = placeErrors(blocks);
  if (isWrong(places)) return places;
  if (parameterCount({ network }) > maxParameters)
    return { network: `one with at most ${grouped(maxParameters)} parameters` };
  if (costOf(network).multiplications > maxMultiplications)
    return { network: `one with at most ${grouped(maxMultiplications)} multiplications for an image` };
  return {};
}

/** The first block that cannot stand where it stands. */
function placeErrors(blocks: readonly Block[]): Errors {
  const flat = blocks.findIndex(({ kind }) => kind === 'flatten' || kind === 'dense');
  for (const [b, block] of blocks.entries()) {
    if (!(block.kind in blockFields)) return { [`blocks.${b}.kind`]: `one of ${Object.values(kindLabels).join(', ')}` };
    if (block.kind !== 'conv' && block.kind !== 'pool') continue;
    if (flat >= 0 && flat < b)
      return {
        [`blocks.${b}.kind`]: `before block ${flat + 1} (${kindLabels[blocks[flat]!.kind]}), which leaves no rows and columns for the windows of a ${kindLabels[block.kind]}`,
      };
    const { side } = shapeAfter(blocks.slice(0, b), Math.sqrt(inputCount));
    if (block.padding === 'valid' && block.size > side)
      return {
        [`blocks.${b}.size`]: `at most ${side}, since it gets ${side} × ${side} numbers; or pad to the same size`,
      };
  }
  return {};
}
