/** Made by scripts/integrations/images.ts. */
declare module 'virtual:images' {
  /** Of all data sets; of one that is not here whole, those that are. */
  export const shards: readonly import('./manifest.ts').ShardFacts[];
  /** The sample images without their pictures, for the worker. */
  export const sampleIndices: readonly Pick<import('./manifest.ts').SampleImage, 'data' | 'index'>[];
}

declare module 'virtual:images/pictures' {
  /** Twelve test images of each data set. */
  export const samples: readonly import('./manifest.ts').SampleImage[];
  /** Three training images of MNIST in which 1 and 7 are hard to tell apart by a rule. */
  export const writers: readonly import('./manifest.ts').SampleImage[];
  /** Of MNIST. */
  export const firstBatch: import('./manifest.ts').FirstBatch;
}

declare module 'virtual:images/urls' {
  /** Address of each shard, in the order of `shards`. */
  export const urls: readonly string[];
}
