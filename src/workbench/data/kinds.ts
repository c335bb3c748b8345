/** Where a network's examples come from, how they are prepared, and what comes out. Plain data: it stands in links and files. */
import type { GateName } from '../../engine/datasets/gates.ts';
import type { GlyphSize } from '../../engine/datasets/glyphs.ts';
import type { Problem } from '../../engine/problems.ts';
import type { ThreeWaySplit } from '../../engine/splits/three-way.ts';

/** Points of the plane that belong to classes. */
export const planeNames = ['xor-noise', 'moons', 'circles', 'spiral', 'blobs', 'checkerboard'] as const;
export type PlaneName = (typeof planeNames)[number];

/** One input, and a value to fit. */
export const curveNames = ['line', 'wave'] as const;
export type CurveName = (typeof curveNames)[number];

export type GeneratedName = PlaneName | CurveName;

export interface GeneratedSource {
  readonly kind: GeneratedName;
  /** How many examples. */
  readonly points: number;
  /** From 0 to 1. Sets of the plane lie between −6 and 6, their noise has the standard deviation 5 × this; that of values this. */
  readonly noise: number;
  /** spiral and blobs: how many classes, 2 by default. */
  readonly classes?: number;
  readonly seed: number;
}

export interface GlyphSource {
  readonly kind: 'glyphs';
  /** Pixels a side. */
  readonly size: GlyphSize;
  readonly points: number;
  /** Standard deviation of what is added to every pixel. */
  readonly noise: number;
  /** How many signs, from the first: 2 up to all of the size (default). */
  readonly classes?: number;
  readonly seed: number;
}

/** A point that a reader has put into the plane. */
export interface OwnPoint {
  readonly x: number;
  readonly y: number;
  /** Class, from 0. */
  readonly label: number;
}

export interface OwnSource {
  readonly kind: 'own';
  /** `classes`: x and y are the inputs, the class is the target. `curve`: x is the input, y the value to fit; classes say nothing. */
  readonly fit: 'classes' | 'curve';
  readonly points: readonly OwnPoint[];
}

/** What a column of a table is for: an input as a number or as categories, the target as a value or as a class, or nothing. */
export const columnUses = ['number', 'categories', 'value', 'class', 'out'] as const;
export type ColumnUseName = (typeof columnUses)[number];

export interface ColumnUse {
  readonly name: string;
  readonly use: ColumnUseName;
}

export interface TableSource {
  readonly kind: 'table';
  /** What the table is called: the name of its file. */
  readonly name: string;
  readonly columns: readonly ColumnUse[];
  /** What stands before the decimals of its numbers. */
  readonly decimal: '.' | ',';
  /** The text of every cell. Shape (rows, columns). */
  readonly rows: readonly (readonly string[])[];
  /** The line of the file on which each row begins; without it row n (from 0) is line n + 2, below a line of names. */
  readonly lines?: readonly number[];
}

export type DataSource =
  | GeneratedSource
  | { readonly kind: 'gate'; readonly gate: GateName }
  | { readonly kind: 'iris' }
  | GlyphSource
  | OwnSource
  | TableSource;

/** What is made of the inputs x and y before they enter the network. For one input those of x, for more than two none: all go in. */
export const featureNames = ['x', 'y', 'xx', 'yy', 'xy', 'sin-x', 'sin-y'] as const;
export type FeatureName = (typeof featureNames)[number];

export interface Preparation {
  readonly features: readonly FeatureName[];
  /** Whether inputs (and the values of a table) are brought to mean 0 and standard deviation 1, by the training examples' statistics. */
  readonly standardise: boolean;
  /** Shares of all examples, each from 0, together at most 0.9. */
  readonly validation: number;
  readonly test: number;
  /** Fixes who is in which part. */
  readonly seed: number;
}

/** A row of a table that cannot be used: the first cell that is to blame. */
export interface LeftOutRow {
  readonly line: number;
  readonly column: string;
  readonly why: string;
}

export interface Prepared {
  /** After features and standardisation. Shape (examples, features). */
  readonly inputs: readonly (readonly number[])[];
  /** One column 0 or 1 for two classes, one-hot for more, or a column for each value. */
  readonly targets: readonly (readonly number[])[];
  /** Of the features. */
  readonly names: readonly string[];
  readonly task: 'binary' | 'classes' | 'values';
  /** Names of the classes; none for values. */
  readonly classes: readonly string[];
  /** Class of every example; none for values. */
  readonly labels: readonly number[];
  readonly split: ThreeWaySplit;
  /** What the plane shows: the inputs before features. Shape (examples, raw inputs). */
  readonly raw: readonly (readonly number[])[];
  /** Of the raw inputs. */
  readonly rawNames: readonly string[];
  /** What the class, or each value, is called. */
  readonly targetNames: readonly string[];
  /** A target as it was given is target · scale + mean. 1 and 0 but for the one value of a table that is standardised. */
  readonly targetScale: { readonly mean: number; readonly scale: number };
  /** Rows of a table that are not among the examples. */
  readonly leftOut: readonly LeftOutRow[];
  /** A point of the raw plane as the network's inputs, for the decision field. */
  featuresOf(raw: readonly number[]): readonly number[];
}

/** Everything that is wrong, each with its path and what was expected. */
export interface Problems {
  readonly problems: readonly Problem[];
}
