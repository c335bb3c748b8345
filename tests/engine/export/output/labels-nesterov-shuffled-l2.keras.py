# A 3-4-2 network (tanh, sigmoid) in Keras.
# It learns from 5 examples with binary-cross-entropy and nesterov,
# and prints the loss of each of 3 updates, as it is before the update.
import os

os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

keras.config.set_floatx("float64")  # Keras computes with 32 bits unless it is told otherwise

# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-1.0916733756106052, -0.403684070770752, 0.15091159965425455],
    [1.6390885752583695, -1.366773245533419, -0.23592933637121682],
    [-0.01239711558648445, -1.2416484042446154, 0.18631953906109094],
    [0.39798394829121314, 0.12621154584307268, -0.8366682795637346],
    [0.685149994302716, -1.361426855721591, -1.6792054131571583],
])
Y = np.array([[0.0, 1.0], [0.0, 1.0], [1.0, 1.0], [0.0, 1.0], [0.0, 1.0]])

layer1 = keras.layers.Dense(4, activation="tanh")
layer2 = keras.layers.Dense(2)  # ends with z: the loss contains the sigmoid, and stays finite
model = keras.Sequential([keras.Input(shape=(3,)), layer1, layer2])

# The parameters before the first update. Keras stores weights as (in, out): W[j, i] is the weight
# into unit j from unit i, so .T turns it over.
W1 = np.array([
    [-1.7704206773271318, -0.16914757999987068, 0.1650539039196838],
    [-0.6986867076947167, 0.8618017673781404, 0.5953610394027987],
    [0.4781694265491854, 2.409768829039633, 0.8799721964781977],
    [-0.2883643747542386, 0.12487173957193, -1.3607357829953257],
])
b1 = np.array([-0.6073895940575705, -0.6451369051906252, 0.7621531705214266, -0.260723036085314])
layer1.set_weights([W1.T, b1])
W2 = np.array([
    [-1.3597099666781858, 0.0776155780175924, -0.5082850315863947, 0.2792933343866643],
    [-0.9308519168398669, 0.5226287301683958, -0.18395431602377563, 0.42088096396846103],
])
b2 = np.array([-0.41527592189369855, -1.7080454969320469])
layer2.set_weights([W2.T, b2])
learned = model.trainable_variables

loss_function = keras.losses.BinaryCrossentropy(from_logits=True)
momentum = np.float64(0.5)  # a plain number would be rounded to 32 bits
optimizer = keras.optimizers.SGD(0.3, momentum=momentum, nesterov=True)

# The examples of each update, counted from 0: every epoch has an order of its own, drawn from seed 1.
batches = [[3, 4], [0, 1], [2]]

for update in range(3):
    x, y = X[batches[update]], Y[batches[update]]
    with tf.GradientTape() as tape:
        loss = loss_function(y, model(x))
    print(float(loss))
    gradients = tape.gradient(loss, learned)
    # Penalties pull the weights towards 0. keras.regularizers.L2(k) is k * sum(w**2), with slope 2 * k * w:
    # half the k. And the loss that is printed would contain it.
    for k, variable in enumerate(learned):
        if variable.name == "kernel":
            gradients[k] += 0.01 * variable  # l2
    optimizer.apply(gradients, learned)
