/** Made by scripts/integrations/mnist.ts. */
declare module 'virtual:mnist' {
  export const shards: readonly import('./manifest.ts').ShardFacts[];
  /** The sample images without their pictures, for the worker. */
  export const sampleIndices: readonly number[];
}

declare module 'virtual:mnist/pictures' {
  export const samples: readonly import('./manifest.ts').SampleImage[];
  /** Three training images in which 1 and 7 are hard to tell apart by a rule. */
  export const writers: readonly import('./manifest.ts').SampleImage[];
  export const firstBatch: import('./manifest.ts').FirstBatch;
}

declare module 'virtual:mnist/urls' {
  /** Address of each shard, in the order of `shards`. */
  export const urls: readonly string[];
}
