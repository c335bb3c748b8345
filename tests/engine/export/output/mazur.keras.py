# A 2-2-2 network (sigmoid, sigmoid) in Keras.
# It learns from 1 example with half-squared-error and sgd,
# and prints the loss of each of 3 updates, as it is before the update.
import os

os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

keras.config.set_floatx("float64")  # Keras computes with 32 bits unless it is told otherwise

# The data, a row for each example: inputs X, targets Y.
X = np.array([[0.05, 0.1]])
Y = np.array([[0.01, 0.99]])

layer1 = keras.layers.Dense(2, activation="sigmoid")
layer2 = keras.layers.Dense(2, activation="sigmoid")
model = keras.Sequential([keras.Input(shape=(2,)), layer1, layer2])

# The parameters before the first update. Keras stores weights as (in, out): W[j, i] is the weight
# into unit j from unit i, so .T turns it over.
W1 = np.array([[0.15, 0.2], [0.25, 0.3]])
b1 = np.array([0.35, 0.35])
layer1.set_weights([W1.T, b1])
W2 = np.array([[0.4, 0.45], [0.5, 0.55]])
b2 = np.array([0.6, 0.6])
layer2.set_weights([W2.T, b2])
learned = [layer1.kernel, layer2.kernel]  # the biases are frozen


def loss_function(y, a):
    return keras.ops.mean(keras.ops.sum((a - y) ** 2, axis=1)) / 2


optimizer = keras.optimizers.SGD(0.5)

for update in range(3):
    with tf.GradientTape() as tape:
        loss = loss_function(Y, model(X))
    print(float(loss))
    gradients = tape.gradient(loss, learned)
    optimizer.apply(gradients, learned)
