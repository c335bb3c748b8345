/** What Figure 15.1 slides a filter over, and what Figure 15.2 goes back through: convolutions at lesson size. */
import { type ConvolutionSpec, convolutionShapes } from '../../engine/convolution/convolution.ts';

/** A picture of 6 × 6 pixels: a bright square on black. */
const squareFrom = (first: number, last: number): number[][] =>
  [0, 1, 1, 1, 1, 0].map((row) => [0, 1, 2, 3, 4, 5].map((column) => (column >= first && column <= last ? row : 0)));

export const images = { right: squareFrom(2, 5), moved: squareFrom(1, 4) } as const;

export const filters = {
  upright: [
    [-1, 0, 1],
    [-1, 0, 1],
    [-1, 0, 1],
  ],
  flipped: [
    [1, 0, -1],
    [1, 0, -1],
    [1, 0, -1],
  ],
  sum: [
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ],
  copy: [
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ],
} as const;

/** How the windows lie. */
export const slides = {
  'stride-1': { stride: 1, padding: 0 },
  'stride-2': { stride: 2, padding: 0 },
  'padding-1': { stride: 1, padding: 1 },
  'stride-2-padding-1': { stride: 2, padding: 1 },
} as const;

export const filterNames = Object.keys(filters) as (keyof typeof filters)[];
export const slideNames = Object.keys(slides) as (keyof typeof slides)[];
export const imageNames = Object.keys(images) as (keyof typeof images)[];

export interface WindowView {
  readonly filter: keyof typeof filters;
  readonly slide: keyof typeof slides;
  readonly image: keyof typeof images;
}

/** What Figure 15.1 opens with. */
export const openedView: WindowView = { filter: 'upright', slide: 'stride-1', image: 'right' };

/** As a link names it: "flipped.stride-1.right". */
export const nameOfView = ({ filter, slide, image }: WindowView) => [filter, slide, image].join('.');

/** The view of a name; undefined where it is none. */
export function viewOfName(name: string): WindowView | undefined {
  const [filter = '', slide = '', image = '', ...rest] = name.split('.');
  const isView =
    rest.length === 0 && Object.hasOwn(filters, filter) && Object.hasOwn(slides, slide) && Object.hasOwn(images, image);
  return isView ? ({ filter, slide, image } as WindowView) : undefined;
}

/** The convolution of a view: ReLU, and pooling of 2 × 2. Behind them stands a unit that adds up all that is left. */
export function convolutionOf({ filter, slide, image }: WindowView): ConvolutionSpec {
  const layer = {
    kind: 'convolution',
    image: [images[image]],
    filters: [[filters[filter]]],
    bias: [0],
    ...slides[slide],
    activation: 'relu',
    pool: { size: 2 },
  } as const;
  const { pooled } = convolutionShapes(layer);
  return { ...layer, output: { weights: Array<number>(pooled.rows * pooled.columns).fill(1), bias: 0 } };
}

/** Figure 15.2: a stroke, a filter of four weights, ReLU, pooling, one unit and its loss. */
export const wayBack: ConvolutionSpec = {
  kind: 'convolution',
  image: [
    [
      [0, 0.5, 0, 0, 0],
      [0, 1, 1, 0, 0],
      [0, 0, 0.5, 0, 0],
      [0.5, 1, 1, 1, 0],
      [0, 0, 0.5, 1, 1],
    ],
  ],
  filters: [
    [
      [
        [1, -1],
        [0, 1],
      ],
    ],
  ],
  bias: [0],
  activation: 'relu',
  pool: { size: 2 },
  output: { weights: [1, -0.5, 0.5, 1], bias: 0, target: 1.5 },
};
