/** A trained network as two files in TensorFlow.js's own format, which Keras tools read as well. */
export interface ModelFiles {
  /** What the JSON calls the file of weights, without its `.weights.bin`. */
  readonly name: string;
  readonly json: string;
  /** Kernel and bias of each layer, in order, as float32 in the byte order of the device. */
  readonly weights: ArrayBuffer;
}
