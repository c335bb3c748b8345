/**
 * The lab's own kernels, in AssemblyScript, which scripts/lab/kernels.ts compiles. They work in TensorFlow.js's memory, so
 * nothing here has data of its own, allocates or keeps anything between two calls: addresses come in, numbers are
 * left at addresses. Every sum is taken in one order that is said, without fused or relaxed operations, so that every machine
 * has the same bits. Numbers are float32 unless said; addresses and steps are in bytes, all else is counted.
 */
export { addDecay, allFinite } from './checks';
export { filterGradient, unpackTiles } from './filter-gradient';
export { adam, momentum, rmsprop, sgd } from './optimizers';
export { packColumns, packRows, packTurned, places, spread } from './packing';
export { leakyRelu, leakyReluGradient, multiplyEach, sigmoidGradient, tanhGradient } from './pointwise';
export { maxPoolGradient, maxPoolGradientInTwos, maxPoolInTwos } from './pooling';
export { softmaxCrossEntropy } from './softmax';
export { countNonZero, sparseProduct, sumRows, transpose } from './sparse';
export { windows } from './windows';
