# A 4-5-3 network (relu, softmax) in Keras.
# It learns from 5 examples with categorical-cross-entropy and adam,
# and prints the loss of each of 3 updates, as it is before the update.
import os

os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

keras.config.set_floatx("float64")  # Keras computes with 32 bits unless it is told otherwise

# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-1.0916733756106052, -0.403684070770752, 0.15091159965425455, 1.6390885752583695],
    [-1.366773245533419, -0.23592933637121682, -0.01239711558648445, -1.2416484042446154],
    [0.18631953906109094, 0.39798394829121314, 0.12621154584307268, -0.8366682795637346],
    [0.685149994302716, -1.361426855721591, -1.6792054131571583, -0.31661486473310246],
    [0.3679718222425728, 1.3226154532659815, 0.03480656465799593, 0.45361220841916566],
])
Y = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])

layer1 = keras.layers.Dense(5, activation="relu")
layer2 = keras.layers.Dense(3)  # ends with z: the loss contains the softmax, and stays finite
model = keras.Sequential([keras.Input(shape=(4,)), layer1, layer2])

# The parameters before the first update. Keras stores weights as (in, out): W[j, i] is the weight
# into unit j from unit i, so .T turns it over.
W1 = np.array([
    [-1.7704206773271318, -0.16914757999987068, 0.1650539039196838, -0.6986867076947167],
    [0.8618017673781404, 0.5953610394027987, 0.4781694265491854, 2.409768829039633],
    [0.8799721964781977, -0.2883643747542386, 0.12487173957193, -1.3607357829953257],
    [-0.25506147223164066, 0.44443719969590456, 0.1149057351742737, -1.3153066022628637],
    [0.082604542340728, -0.9018661335231932, 0.2265905331909158, -1.683194940654959],
])
b1 = np.array([
    -0.6073895940575705, -0.6451369051906252, 0.7621531705214266, -0.260723036085314,
    0.39972367597035197,
])
layer1.set_weights([W1.T, b1])
W2 = np.array([
    [
        -1.3597099666781858, 0.0776155780175924, -0.5082850315863947, 0.2792933343866643,
        -0.9308519168398669,
    ],
    [
        0.5226287301683958, -0.18395431602377563, 0.42088096396846103, 0.3500210190245554,
        -1.0279007299423186,
    ],
    [
        0.04556745534423861, -1.058983041884496, -1.7184322482580607, 0.436924239084751,
        1.5102509276073464,
    ],
])
b2 = np.array([-0.41527592189369855, -1.7080454969320469, 0.24979794352379847])
layer2.set_weights([W2.T, b2])
learned = model.trainable_variables

loss_function = keras.losses.CategoricalCrossentropy(from_logits=True)
beta1, beta2 = np.float64(0.8), np.float64(0.999)  # a plain number would be rounded to 32 bits
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
    optimizer.epsilon = 1e-8 * (1 - beta2 ** (update + 1)) ** 0.5
    optimizer.apply(gradients, learned)
