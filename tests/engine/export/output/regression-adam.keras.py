# A 2-4-3 network (relu, linear) in Keras.
# It learns from 5 examples with mse and adam,
# and prints the loss of each of 3 updates, as it is before the update.
import os

os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

keras.config.set_floatx("float64")  # Keras computes with 32 bits unless it is told otherwise

# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-1.0916733756106052, -0.403684070770752],
    [0.15091159965425455, 1.6390885752583695],
    [-1.366773245533419, -0.23592933637121682],
    [-0.01239711558648445, -1.2416484042446154],
    [0.18631953906109094, 0.39798394829121314],
])
Y = np.array([
    [0.9701811094715155, 1.8457803117692348, -0.4600871836776814],
    [1.1522261211586116, -1.7943682622977466, -0.12385434181885892],
    [-0.2424045419350881, 0.8445764035004035, 0.047260729951041636],
    [0.6266025968268104, -0.7787771339567547, 0.6308619000948797],
    [-0.9676583602051424, -1.176413710296794, 0.8241323752330857],
])

layer1 = keras.layers.Dense(4, activation="relu")
layer2 = keras.layers.Dense(3)
model = keras.Sequential([keras.Input(shape=(2,)), layer1, layer2])

# The parameters before the first update. Keras stores weights as (in, out): W[j, i] is the weight
# into unit j from unit i, so .T turns it over.
W1 = np.array([
    [-1.7704206773271318, -0.16914757999987068],
    [0.1650539039196838, -0.6986867076947167],
    [0.8618017673781404, 0.5953610394027987],
    [0.4781694265491854, 2.409768829039633],
])
b1 = np.array([-0.6073895940575705, -0.6451369051906252, 0.7621531705214266, -0.260723036085314])
layer1.set_weights([W1.T, b1])
W2 = np.array([
    [-1.3597099666781858, 0.0776155780175924, -0.5082850315863947, 0.2792933343866643],
    [-0.9308519168398669, 0.5226287301683958, -0.18395431602377563, 0.42088096396846103],
    [0.3500210190245554, -1.0279007299423186, 0.04556745534423861, -1.058983041884496],
])
b2 = np.array([-0.41527592189369855, -1.7080454969320469, 0.24979794352379847])
layer2.set_weights([W2.T, b2])
learned = model.trainable_variables

loss_function = keras.losses.MeanSquaredError()
beta1, beta2 = np.float64(0.9), np.float64(0.999)  # a plain number would be rounded to 32 bits
optimizer = keras.optimizers.Adam(0.05, beta_1=beta1, beta_2=beta2)

# Batches of 2 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 2
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]
    with tf.GradientTape() as tape:
        loss = loss_function(y, model(x))
    print(float(loss))
    gradients = tape.gradient(loss, learned)
    # Keras adds epsilon before it corrects v for its start at 0; PyTorch adds it after that
    optimizer.epsilon = 0.001 * (1 - beta2 ** (update + 1)) ** 0.5
    optimizer.apply(gradients, learned)
