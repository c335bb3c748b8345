/** Every activation in the words of every library: what an exported program writes for it. */
import { type ActivationName, leakySlope } from '../math/activations.ts';

/** An expression of the name of z, and of the learned slope where the layer has one. */
type Expression = (z: string, slope: string) => string;

interface ActivationWords {
  readonly numpy: {
    readonly f: Expression;
    /** Undefined where the derivative is 1, or not one number for each unit. */
    df(z: string, a: string, slope: string): string | undefined;
    /** The function of numpy-activations.ts that these call. */
    readonly needs?: 'sigmoid' | 'normal_below' | 'softmax';
  };
  readonly torch: {
    /** The module; undefined where a model has none for it, or one of its own. */
    readonly module?: string;
    readonly call: Expression;
  };
  readonly keras: {
    /** What stands after `activation=` in a model that is trained; undefined where nothing does. */
    readonly trained?: string;
    /** The same in a model that only answers. */
    readonly answering?: string;
    /** A function of our own where Keras has none in 64 bits: the line it returns, and whether training needs it, answering, or both. */
    readonly own?: {
      readonly body: (slope: string) => string;
      readonly comment?: string;
      readonly when: 'trained' | 'answering' | 'both';
    };
  };
  /** Its name there; undefined where scikit-learn has none. */
  readonly sklearn?: string;
}

export const activationWords: Readonly<Record<ActivationName, ActivationWords>> = {
  step: {
    numpy: { f: (z) => `(${z} >= 0) * 1.0`, df: () => '0' },
    torch: { call: (z) => `(${z} >= 0).double()` },
    keras: { answering: 'step', own: { body: () => 'return keras.ops.cast(z >= 0, z.dtype)', when: 'answering' } },
  },
  linear: {
    numpy: { f: (z) => z, df: () => undefined },
    torch: { call: (z) => z },
    keras: {},
    sklearn: 'identity',
  },
  sigmoid: {
    numpy: { f: (z) => `sigmoid(${z})`, df: (_z, a) => `${a} * (1 - ${a})`, needs: 'sigmoid' },
    torch: { module: 'nn.Sigmoid()', call: (z) => `torch.sigmoid(${z})` },
    keras: { trained: '"sigmoid"', answering: '"sigmoid"' },
    sklearn: 'logistic',
  },
  tanh: {
    numpy: { f: (z) => `np.tanh(${z})`, df: (_z, a) => `(1 - ${a}**2)` },
    torch: { module: 'nn.Tanh()', call: (z) => `torch.tanh(${z})` },
    keras: { trained: '"tanh"', answering: '"tanh"' },
    sklearn: 'tanh',
  },
  relu: {
    numpy: { f: (z) => `np.maximum(${z}, 0)`, df: (z) => `(${z} > 0)` },
    torch: { module: 'nn.ReLU()', call: (z) => `torch.relu(${z})` },
    keras: { trained: '"relu"', answering: '"relu"' },
    sklearn: 'relu',
  },
  'leaky-relu': {
    numpy: {
      f: (z) => `np.where(${z} > 0, ${z}, ${leakySlope} * ${z})`,
      df: (z) => `np.where(${z} > 0, 1, ${leakySlope})`,
    },
    torch: {
      module: `nn.LeakyReLU(${leakySlope})`,
      call: (z) => `nn.functional.leaky_relu(${z}, ${leakySlope})`,
    },
    keras: {
      trained: 'leaky_relu',
      answering: 'leaky_relu',
      own: {
        body: () => `return keras.ops.where(z > 0, z, ${leakySlope} * z)`,
        comment: '  # keras.layers.LeakyReLU has 0.3 and 32 bits',
        when: 'both',
      },
    },
  },
  prelu: {
    numpy: {
      f: (z, slope) => `np.where(${z} > 0, ${z}, ${slope} * ${z})`,
      df: (z, _a, slope) => `np.where(${z} > 0, 1, ${slope})`,
    },
    torch: { call: (z, slope) => `nn.functional.leaky_relu(${z}, ${slope})` },
    keras: {
      answering: 'prelu',
      own: { body: (slope) => `return keras.ops.where(z > 0, z, ${slope} * z)`, when: 'answering' },
    },
  },
  elu: {
    numpy: {
      f: (z) => `np.where(${z} > 0, ${z}, np.expm1(np.minimum(${z}, 0)))`,
      df: (z, a) => `np.where(${z} > 0, 1, ${a} + 1)`,
    },
    torch: { module: 'nn.ELU()', call: (z) => `nn.functional.elu(${z})` },
    keras: { trained: '"elu"', answering: '"elu"' },
  },
  softplus: {
    numpy: { f: (z) => `np.logaddexp(0, ${z})  # ln(1 + e^z)`, df: (z) => `sigmoid(${z})`, needs: 'sigmoid' },
    // With its own threshold, 20, the function is off by 2e-9 above it.
    torch: {
      module: 'nn.Softplus(threshold=40)',
      call: (z) => `nn.functional.softplus(${z}, threshold=40)`,
    },
    keras: { trained: '"softplus"', answering: '"softplus"' },
  },
  gelu: {
    numpy: {
      f: (z) => `${z} * normal_below(${z})`,
      df: (z) => `(normal_below(${z}) + ${z} * np.exp(-(${z}**2) / 2) / np.sqrt(2 * np.pi))`,
      needs: 'normal_below',
    },
    torch: { module: 'nn.GELU()', call: (z) => `nn.functional.gelu(${z})` },
    keras: {
      trained: 'gelu',
      answering: '"gelu"',
      own: {
        body: () => 'return z * (1 + keras.ops.erf(z / 2**0.5)) / 2',
        comment: "  # Keras' own has a root of 32 bits",
        when: 'trained',
      },
    },
  },
  swish: {
    numpy: {
      f: (z) => `${z} * sigmoid(${z})`,
      df: (z, a) => `(sigmoid(${z}) + ${a} * (1 - sigmoid(${z})))`,
      needs: 'sigmoid',
    },
    torch: { module: 'nn.SiLU()', call: (z) => `nn.functional.silu(${z})` },
    keras: { trained: '"silu"', answering: '"silu"' },
  },
  softmax: {
    numpy: { f: (z) => `softmax(${z})`, df: () => undefined, needs: 'softmax' },
    torch: { module: 'nn.Softmax(dim=1)', call: (z) => `torch.softmax(${z}, dim=1)` },
    keras: { trained: '"softmax"', answering: '"softmax"' },
    sklearn: 'softmax',
  },
};

/** Whether Keras needs a function of our own for this activation, in a model that is trained or that answers. */
export function kerasOwn(name: ActivationName, when: 'trained' | 'answering') {
  const { own } = activationWords[name].keras;
  return own !== undefined && (own.when === 'both' || own.when === when) ? own : undefined;
}
