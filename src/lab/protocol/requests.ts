/**
 * What panels ask the worker about a finished run or the images: plain objects, answered between two slices of
 * whatever else the worker does. A question that fails is rejected with a LabError, whose fault can be explained.
 */

import type { Attack } from './attacks.ts';
import type { BackendName } from './backend-names.ts';
import type { DataName } from './data-sets.ts';
import type { Exciting, LayerAnswer, UnitMade, UnitPlace } from './inner.ts';
import type { Part } from './manifest.ts';
import type { Metrics } from './metrics.ts';
import type { ModelFiles } from './model-files.ts';
import type { OpenedBatch, WeightPlace } from './opened-batch.ts';
import type { LabSettings } from './settings.ts';

/** A trained network as the worker makes it again. */
export interface ModelRef {
  /** Of the run. The same id always means the same weights: they are sent to a worker once. */
  readonly id: string;
  readonly settings: LabSettings;
  /** As in ModelFiles. */
  readonly weights: ArrayBuffer;
}

/** How images are numbered: in one part, or in both together, the 60,000 for training first, then the 10,000 for testing. */
export type Numbering = Part | 'all';

export type WorkerRequest =
  /** `pixels` has shape (n, 784), 0 background … 1 ink: the run's own `pixels` setting is applied by the worker. */
  | { readonly kind: 'predict'; readonly model: ModelRef; readonly pixels: Float32Array }
  /** All test or all validation images of the model's own run. */
  | { readonly kind: 'predict-part'; readonly model: ModelRef; readonly part: 'test' | 'validation' }
  /** The test that a run gets at its end, and its files, for a network whose run was stopped. */
  | { readonly kind: 'score'; readonly model: ModelRef }
  /** Of the weights of the network in the worker, as they are now. */
  | { readonly kind: 'fingerprint'; readonly model: ModelRef }
  | {
      readonly kind: 'images';
      readonly data: DataName;
      readonly part: Numbering;
      readonly indices: readonly number[];
    }
  /** Scores on the first `count` images the run is tested with, after the attack. */
  | { readonly kind: 'attack'; readonly model: ModelRef; readonly attack: Attack; readonly count: number }
  /** Trains `folds` networks, each without one part of the chosen images, and scores each on that part. */
  | { readonly kind: 'k-fold'; readonly settings: LabSettings; readonly folds: number }
  /** What every layer answers to one image, as `predict` has it. */
  | { readonly kind: 'answers'; readonly model: ModelRef; readonly pixels: Float32Array }
  /** What one number of a layer's answer to this image was made of. */
  | { readonly kind: 'made'; readonly model: ModelRef; readonly pixels: Float32Array; readonly unit: UnitPlace }
  /** The test images that a unit, or a map at one of its places, answers most to. */
  | {
      readonly kind: 'exciting';
      readonly model: ModelRef;
      readonly layer: number;
      /** Unit or map of the layer, from 0. */
      readonly map: number;
      readonly count: number;
    }
  /**
   * The next batch of the newest run, opened, where its weights have this fingerprint; without one the first batch of a run with
   * these settings. Nothing of the run is changed.
   */
  | {
      readonly kind: 'open-batch';
      readonly settings: LabSettings;
      readonly fingerprint: string | undefined;
      /** The weight to follow; the one with the largest gradient if it is left out. */
      readonly weight?: WeightPlace;
    }
  /** Trains the settings' network for a moment with everything that may compute here. Not while a run is under way. */
  | {
      readonly kind: 'measure-backends';
      readonly settings: LabSettings;
      /** These alone, or the first that works, which the lab would take. */
      readonly backends?: readonly BackendName[] | 'first';
    };

export type RequestKind = WorkerRequest['kind'];

/** So much of an answer's work is done. */
export interface Done {
  readonly done: number;
  readonly of: number;
}

/** How far a cross-validation is. */
export interface FoldProgress {
  /** Fold and epoch under way, counted from 1. */
  readonly fold: number;
  readonly epoch: number;
  /** Of the folds that are done. */
  readonly scores: readonly Metrics[];
}

/** What training with one backend is worth on this device. */
export interface BackendSpeed {
  readonly name: BackendName;
  /** Missing when it does not work here. */
  readonly examplesPerSecond?: number;
  /** Why it does not. */
  readonly reason?: string;
}

interface Exchanges {
  predict: {
    /** Shape (n, 10). */
    answer: { readonly probabilities: Float32Array };
    progress: Done;
  };
  'predict-part': {
    answer: {
      /** Shape (n, 10), one row per image. */
      readonly probabilities: Float32Array;
      readonly labels: Uint8Array;
      /** Numbers of the images as `numbering` counts them: with both, 'images' gives their pixels. */
      readonly indices: readonly number[];
      readonly numbering: Numbering;
    };
    /** Images. */
    progress: Done;
  };
  score: {
    answer: { readonly test: Metrics; readonly fingerprint: string; readonly model: ModelFiles };
    /** Images. */
    progress: Done;
  };
  fingerprint: {
    answer: { readonly fingerprint: string };
    progress: Done;
  };
  images: {
    /** Bytes of shape (n, 784), 0 background … 255 ink, in the order asked for. */
    answer: { readonly pixels: Uint8Array; readonly labels: Uint8Array };
    progress: Done;
  };
  attack: {
    answer: Metrics;
    /** Images. */
    progress: Done;
  };
  'k-fold': {
    /** One per fold, in order. */
    answer: { readonly scores: readonly Metrics[] };
    progress: FoldProgress;
  };
  answers: {
    answer: { readonly layers: readonly LayerAnswer[] };
    progress: Done;
  };
  made: {
    answer: UnitMade;
    progress: Done;
  };
  exciting: {
    /** The one that excites it most first. */
    answer: { readonly images: readonly Exciting[] };
    /** Images. */
    progress: Done;
  };
  'open-batch': {
    /** Without a batch where the worker does not have that moment: another one has trained it. */
    answer: { readonly batch?: OpenedBatch };
    progress: Done;
  };
  'measure-backends': {
    answer: { readonly speeds: readonly BackendSpeed[] };
    /** Those that have been measured so far. */
    progress: { readonly speeds: readonly BackendSpeed[] };
  };
}

export type ReplyTo<K extends RequestKind> = Exchanges[K]['answer'];
export type ProgressOf<K extends RequestKind> = Exchanges[K]['progress'];

/** A question on its way: the weights are left out when the worker has them. */
export type SentRequest = WorkerRequest extends infer Q
  ? Q extends { readonly model: ModelRef }
    ? Omit<Q, 'model'> & { readonly model: SentModel }
    : Q
  : never;

export type SentModel = Omit<ModelRef, 'weights'> & { readonly weights?: ArrayBuffer };
