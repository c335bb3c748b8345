/**
 * Point clouds in the plane, with the shapes of scikit-learn's make_moons, make_circles and make_blobs and of the spiral in
 * the Stanford course CS231n. Point n belongs to class n mod (number of classes), so that every batch sees all of them.
 */
import { createRng } from '../math/rng.ts';
import { cos, sin } from '../math/sin-cos.ts';
import { type CloudOptions, type Dataset, dataset } from './dataset.ts';

/** 2π: a full turn in radians. */
const turn = 6.283185307179586;

export type Point = readonly [x: number, y: number];

/** Point `rank` of the `count` points of a class, before the noise. */
type Shape = (rank: number, count: number, label: number) => Point;

function cloud({ examples, noise = 0, seed }: CloudOptions, classes: number, shape: Shape): Dataset {
  const { normal } = createRng(seed, 'data');
  const labels = Array.from({ length: examples }, (_, n) => n % classes);
  const inputs = labels.map((label, n) => {
    const count = Math.floor((examples - 1 - label) / classes) + 1;
    const [x, y] = shape(Math.floor(n / classes), count, label);
    return [x + noise * normal(), y + noise * normal()];
  });
  return dataset(inputs, labels, classes);
}

/** Two interleaved half circles of radius 1: no straight line separates them. */
export function moons(options: CloudOptions): Dataset {
  return cloud(options, 2, (rank, count, label) => {
    const angle = ((turn / 2) * rank) / Math.max(count - 1, 1);
    return label === 0 ? [cos(angle), sin(angle)] : [1 - cos(angle), 0.5 - sin(angle)];
  });
}

/** A circle of radius 1 (class 0) around one of radius `inner` (class 1, default ½). */
export function circles(options: CloudOptions & { readonly inner?: number }): Dataset {
  const { inner = 0.5 } = options;
  return cloud(options, 2, (rank, count, label) => {
    const angle = (turn * rank) / count;
    const radius = label === 0 ? 1 : inner;
    return [radius * cos(angle), radius * sin(angle)];
  });
}

/**
 * Arms of a spiral that wind from the middle out to radius 1 in `turns` turns (default ¾), one arm a class, two by default.
 * The middle itself is left out, since all arms would meet there.
 */
export function spiral(options: CloudOptions & { readonly classes?: number; readonly turns?: number }): Dataset {
  const { classes = 2, turns = 0.75 } = options;
  return cloud(options, classes, (rank, count, label) => {
    const radius = (rank + 1) / count;
    const angle = turn * (label / classes + turns * radius);
    return [radius * cos(angle), radius * sin(angle)];
  });
}

/** Round clouds with standard deviation `noise` (1 unless given) about centres, one a class. */
export function blobs(options: CloudOptions & { readonly centers: readonly Point[] }): Dataset {
  const { noise = 1, centers } = options;
  return cloud({ ...options, noise }, centers.length, (_rank, _count, label) => centers[label] as Point);
}
