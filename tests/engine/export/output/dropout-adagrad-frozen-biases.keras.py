# A 3-6-5-1 network (sigmoid, tanh, linear) in Keras.
# It learns from 5 examples with mse and adagrad,
# and prints the loss of each of 3 updates, as it is before the update.
import os

os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

keras.config.set_floatx("float64")  # Keras computes with 32 bits unless it is told otherwise


class Dropout(keras.layers.Layer):
    """Like keras.layers.Dropout, but with masks that are given, not drawn."""

    kept = 1.0

    def call(self, a):
        return a * self.kept


# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [0.4745675653812987, -0.5404948829143723, 0.3780095555667861],
    [0.5046327545659617, 1.292807299235151, 0.2883712310194184],
    [-0.6948234998095415, -0.42735106898630654, 1.1436706959147875],
    [0.5513126973162381, -1.8426934367948233, 1.2256423989194658],
    [0.6376093945882557, -1.3580668315332116, 0.39437893461340034],
])
Y = np.array([
    [-0.03798614477153869],
    [2.5146004325356],
    [0.3406143076397653],
    [-0.7807520437786027],
    [-1.3747098628305063],
])

layer1 = keras.layers.Dense(6, activation="sigmoid")
dropout1 = Dropout()
layer2 = keras.layers.Dense(5, activation="tanh")
dropout2 = Dropout()
layer3 = keras.layers.Dense(1)
model = keras.Sequential([keras.Input(shape=(3,)), layer1, dropout1, layer2, dropout2, layer3])

# The parameters before the first update. Keras stores weights as (in, out): W[j, i] is the weight
# into unit j from unit i, so .T turns it over.
W1 = np.array([
    [0.2809057836167074, -1.6233321444853128, -0.19830259660953678],
    [-0.49588405063144436, 1.1772186886474338, 0.24360734761192412],
    [-0.789652033513827, -0.4708319093448312, 0.5782177791052667],
    [0.4005797128676301, -1.315402886024738, -0.059659714014190596],
    [-0.7127036156334817, 0.8037612842414733, -0.35231845250128296],
    [-0.6879389368144195, 0.476140902506359, -0.36582401202174564],
])
b1 = np.array([
    -1.320343464011981, -0.019884937580318448, -0.2466784733689585, -1.262187246081584,
    1.355365408321915, 0.7366797570906612,
])
layer1.set_weights([W1.T, b1])
W2 = np.array([
    [
        0.19256496696051192, -1.0108925214574422, -1.1545964004317737, -0.8220781004714588,
        -1.1626460350679415, 0.31927716722192345,
    ],
    [
        0.8231101131212257, 0.70813132386238, 1.1769526486444502, 1.0966836774294426,
        0.9120897304708523, -1.2202173747005434,
    ],
    [
        -0.17084326077236694, -0.20850852954045154, 0.10582589372975955, -2.0410947063772498,
        0.7370831994817765, -0.4384694557525261,
    ],
    [
        -0.436506540010901, -1.7278641799946506, -1.056198297829681, -0.10816839998531164,
        -0.9785387635627983, 1.0434848695632113,
    ],
    [
        -0.04774244989679976, 0.2587887664125125, 0.7913612866235122, -1.6627579917856739,
        0.5373062859729354, 0.9346919564290286,
    ],
])
b2 = np.array([
    -1.022972551814114, -2.447561205694728, 0.07552863509636781, -0.7901884539161677,
    0.08408760176153623,
])
layer2.set_weights([W2.T, b2])
W3 = np.array([
    [
        -0.003261288646084748, 0.5508209716310069, -0.3072499123241282, -0.08373175992925819,
        0.5078414700931262,
    ],
])
b3 = np.array([-0.5489130240753695])
layer3.set_weights([W3.T, b3])
learned = [layer1.kernel, layer2.kernel, layer3.kernel]  # the biases are frozen

loss_function = keras.losses.MeanSquaredError()
# keras.optimizers.Adagrad adds epsilon inside the root; here it stands outside, as in PyTorch.
learning_rate, epsilon = 0.1, 1e-10
squares = [keras.ops.zeros_like(variable) for variable in learned]

# Batches of 2 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 2
starts = range(0, len(X), batch_size)

# What dropout keeps (1) and drops (0), drawn from seed 3: kept1[update] has a row for each example of the batch.
kept1 = [
    [[0, 1, 1, 1, 1, 0], [0, 1, 1, 0, 0, 1]],
    [[1, 1, 0, 1, 1, 1], [1, 1, 0, 0, 0, 0]],
    [[0, 1, 1, 1, 1, 1]],
]
kept2 = [[[1, 1, 0, 1, 1], [1, 1, 1, 1, 0]], [[0, 1, 1, 1, 0], [1, 1, 1, 0, 1]], [[1, 1, 1, 1, 0]]]

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]
    dropout1.kept = np.array(kept1[update]) / (1 - 0.5)
    dropout2.kept = np.array(kept2[update]) / (1 - 0.2)
    with tf.GradientTape() as tape:
        loss = loss_function(y, model(x))
    print(float(loss))
    gradients = tape.gradient(loss, learned)
    for k, (variable, gradient) in enumerate(zip(learned, gradients)):
        squares[k] += gradient**2
        variable.assign_sub(learning_rate * gradient / (keras.ops.sqrt(squares[k]) + epsilon))
