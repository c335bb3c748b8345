/** Networks as lists of blocks: what a block is, and the weights that follow from a list. */

export const layerActivations = ['relu', 'sigmoid', 'tanh', 'linear'] as const;
/** What a block can have besides. */
export const blockActivations = [...layerActivations, 'leaky', 'swish'] as const;
export const paddings = ['same', 'valid'] as const;
/** Leaky ReLU multiplies what is below 0 by it. */
export const leakySlope = 0.1;

export type LayerActivation = (typeof layerActivations)[number];
export type BlockActivation = (typeof blockActivations)[number];

interface Window {
  /** Rows and columns of the window. */
  readonly size: number;
  /** From one window to the next, in rows and in columns. */
  readonly stride: number;
  /** `same`: windows reach beyond the edges, by zeros. `valid`: none does, and the maps become smaller. */
  readonly padding: (typeof paddings)[number];
}

/** A dense block behind maps takes all their numbers in a row: `flatten` before it only says so. */
export type Block =
  | (Window & { readonly kind: 'conv'; readonly filters: number; readonly activation: BlockActivation })
  | (Window & { readonly kind: 'pool' })
  | { readonly kind: 'dropout'; readonly rate: number }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dense'; readonly units: number; readonly activation: BlockActivation };

/** Rows and columns of what a block's windows give of so many. */
export function sideAfter(side: number, { size, stride, padding }: Window): number {
  return padding === 'same' ? Math.ceil(side / stride) : Math.floor((side - size) / stride) + 1;
}

/**
 * What stands behind a block: so many maps of so many rows and columns, or units, which are maps of one number.
 * @param blocks those before it, and itself
 */
export function shapeAfter(blocks: readonly Block[], side: number): { readonly side: number; readonly maps: number } {
  return blocks.reduce(
    (now, block) => {
      if (block.kind === 'dense') return { side: 1, maps: block.units };
      if (block.kind === 'flatten') return { side: 1, maps: now.side * now.side * now.maps };
      if (block.kind === 'dropout') return now;
      return { side: sideAfter(now.side, block), maps: block.kind === 'conv' ? block.filters : now.maps };
    },
    { side, maps: 1 },
  );
}

/** Shapes of the kernels of a network of blocks, as `kernelShapes` of settings.ts has them. */
export function blockKernels(blocks: readonly Block[], side: number, classes: number): number[][] {
  const given = (b: number) => shapeAfter(blocks.slice(0, b), side);
  const shapes = blocks.flatMap((block, b) => {
    const { side, maps } = given(b);
    if (block.kind === 'conv') return [[block.size, block.size, maps, block.filters]];
    return block.kind === 'dense' ? [[side * side * maps, block.units]] : [];
  });
  const last = given(blocks.length);
  return [...shapes, [last.side * last.side * last.maps, classes]];
}
