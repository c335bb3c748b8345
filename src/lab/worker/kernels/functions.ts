/** What assembly/ exports, in its order of arguments. Addresses and steps are in bytes. What each does is said there. */

type Address = number;

export interface KernelFunctions {
  readonly windows: (
    x: Address,
    places: Address,
    panels: Address,
    bias: Address,
    out: Address,
    images: number,
    imageStep: number,
    count: number,
    runs: number,
    runLength: number,
    runStep: number,
    channels: number,
    slope: number,
  ) => void;
  readonly filterGradient: (
    x: Address,
    places: Address,
    dy: Address,
    tiles: Address,
    count: number,
    runs: number,
    runLength: number,
    runStep: number,
    blockStep: number,
    channels: number,
  ) => void;
  readonly unpackTiles: (tiles: Address, dw: Address, runs: number, runLength: number, channels: number) => void;
  readonly packColumns: (w: Address, panels: Address, rows: number, columns: number) => void;
  readonly packRows: (x: Address, panels: Address, rows: number, columns: number) => void;
  readonly packTurned: (w: Address, panels: Address, taps: number, inputs: number, outputs: number) => void;
  readonly places: (table: Address, rows: number, columns: number, rowStep: number, columnStep: number) => void;
  readonly spread: (
    x: Address,
    full: Address,
    images: number,
    height: number,
    width: number,
    channels: number,
    fullHeight: number,
    fullWidth: number,
    top: number,
    left: number,
    stepDown: number,
    stepAside: number,
  ) => void;
  readonly countNonZero: (x: Address, count: number) => number;
  readonly sparseProduct: (
    a: Address,
    b: Address,
    bias: Address,
    out: Address,
    list: Address,
    rows: number,
    depth: number,
    columns: number,
    rowStep: number,
    columnStep: number,
    slope: number,
  ) => void;
  readonly transpose: (a: Address, b: Address, rows: number, columns: number) => void;
  readonly sumRows: (x: Address, out: Address, rows: number, columns: number) => void;
  readonly leakyRelu: (x: Address, y: Address, count: number, slope: number) => void;
  readonly leakyReluGradient: (dy: Address, x: Address, dx: Address, count: number, slope: number) => void;
  readonly sigmoidGradient: (dy: Address, y: Address, dx: Address, count: number) => void;
  readonly tanhGradient: (dy: Address, y: Address, dx: Address, count: number) => void;
  readonly multiplyEach: (a: Address, b: Address, out: Address, count: number) => void;
  readonly maxPoolInTwos: (x: Address, y: Address, rows: number, width: number, channels: number) => void;
  readonly maxPoolGradientInTwos: (
    dy: Address,
    x: Address,
    y: Address,
    dx: Address,
    rows: number,
    width: number,
    channels: number,
  ) => void;
  readonly maxPoolGradient: (
    dy: Address,
    x: Address,
    y: Address,
    dx: Address,
    images: number,
    height: number,
    width: number,
    channels: number,
    outHeight: number,
    outWidth: number,
    windowHeight: number,
    windowWidth: number,
    stepDown: number,
    stepAside: number,
    top: number,
    left: number,
  ) => void;
  readonly softmaxCrossEntropy: (
    logits: Address,
    labels: Address,
    probabilities: Address,
    gradient: Address,
    room: Address,
    count: number,
    classes: number,
  ) => void;
  readonly sgd: (w: Address, g: Address, count: number, eta: number) => void;
  readonly momentum: (w: Address, g: Address, m: Address, count: number, eta: number, factor: number) => void;
  readonly rmsprop: (
    w: Address,
    g: Address,
    s: Address,
    count: number,
    eta: number,
    kept: number,
    taken: number,
    epsilon: number,
  ) => void;
  readonly adam: (
    w: Address,
    g: Address,
    m: Address,
    v: Address,
    count: number,
    rate: number,
    beta1: number,
    taken1: number,
    beta2: number,
    taken2: number,
    epsilon: number,
  ) => void;
  readonly addDecay: (g: Address, w: Address, count: number, factor: number) => void;
  readonly allFinite: (x: Address, count: number) => number;
}
