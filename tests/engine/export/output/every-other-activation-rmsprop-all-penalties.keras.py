# A 2-3-3-2-4-3-2-2 network (leaky-relu, prelu, elu, softplus, gelu, swish, softmax) in Keras.
# It learns from 5 examples with mse and rmsprop,
# and prints the loss of each of 3 updates, as it is before the update.
import os

os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

keras.config.set_floatx("float64")  # Keras computes with 32 bits unless it is told otherwise


def leaky_relu(z):
    return keras.ops.where(z > 0, z, 0.01 * z)  # keras.layers.LeakyReLU has 0.3 and 32 bits


def gelu(z):
    return z * (1 + keras.ops.erf(z / 2**0.5)) / 2  # Keras' own has a root of 32 bits


# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-1.0916733756106052, -0.403684070770752],
    [0.15091159965425455, 1.6390885752583695],
    [-1.366773245533419, -0.23592933637121682],
    [-0.01239711558648445, -1.2416484042446154],
    [0.18631953906109094, 0.39798394829121314],
])
Y = np.array([
    [0.9701811094715155, 1.8457803117692348],
    [-0.4600871836776814, 1.1522261211586116],
    [-1.7943682622977466, -0.12385434181885892],
    [-0.2424045419350881, 0.8445764035004035],
    [0.047260729951041636, 0.6266025968268104],
])

layer1 = keras.layers.Dense(3, activation=leaky_relu)
layer2 = keras.layers.Dense(3)
slope2 = keras.layers.PReLU(shared_axes=[1])  # one slope for the layer; Keras would learn one a unit
layer3 = keras.layers.Dense(2, activation="elu")
layer4 = keras.layers.Dense(4, activation="softplus")
layer5 = keras.layers.Dense(3, activation=gelu)
layer6 = keras.layers.Dense(2, activation="silu")
layer7 = keras.layers.Dense(2, activation="softmax")
model = keras.Sequential([keras.Input(shape=(2,)), layer1, layer2, slope2, layer3, layer4, layer5, layer6, layer7])

# The parameters before the first update. Keras stores weights as (in, out): W[j, i] is the weight
# into unit j from unit i, so .T turns it over.
W1 = np.array([
    [-1.7704206773271318, -0.16914757999987068],
    [0.1650539039196838, -0.6986867076947167],
    [0.8618017673781404, 0.5953610394027987],
])
b1 = np.array([-0.6073895940575705, -0.6451369051906252, 0.7621531705214266])
layer1.set_weights([W1.T, b1])
W2 = np.array([
    [-1.3597099666781858, 0.0776155780175924, -0.5082850315863947],
    [0.2792933343866643, -0.9308519168398669, 0.5226287301683958],
    [-0.18395431602377563, 0.42088096396846103, 0.3500210190245554],
])
b2 = np.array([-0.41527592189369855, -1.7080454969320469, 0.24979794352379847])
layer2.set_weights([W2.T, b2])
slope2.set_weights([np.array([0.2])])
W3 = np.array([
    [0.7669060869970992, 0.5966743350765146, 1.705629246448182],
    [0.03876672012810238, -1.2201442514514853, 0.16363780045380835],
])
b3 = np.array([-0.29323231504496544, 2.3021457889154346])
layer3.set_weights([W3.T, b3])
W4 = np.array([
    [-0.22673221019388304, -0.6778459895255986],
    [1.1769447133151825, -2.668725374749877],
    [-0.6099956696456671, 0.2065707691017297],
    [1.4835355220333517, 1.0507027033690048],
])
b4 = np.array([0.17037054213921632, -0.004555916654053601, 1.542729700871977, 0.8436763229547479])
layer4.set_weights([W4.T, b4])
W5 = np.array([
    [0.18721445509462117, 0.2875899326535199, -0.5614552726177033, 0.30336406136120003],
    [0.5788244057367242, -0.6766876616805458, 1.5742159918382048, -1.646556353011781],
    [3.04706578643756, 0.19307756439491208, 0.18307320765236704, 1.7675603226318106],
])
b5 = np.array([-0.26841308737312025, 0.2433886143040036, -1.3672476440741548])
layer5.set_weights([W5.T, b5])
W6 = np.array([
    [-0.3219631378869532, 0.7688359720162415, 0.7982106970713102],
    [1.9305165453487014, -1.4005965432651746, -0.27882762440849856],
])
b6 = np.array([-0.5171186928337368, 0.18722589226834124])
layer6.set_weights([W6.T, b6])
W7 = np.array([[-0.8008044951935888, 1.0079786789185086], [2.6338402657733386, 0.6798741036629874]])
b7 = np.array([0.0893025199833405, 0.9982361548201947])
layer7.set_weights([W7.T, b7])
learned = model.trainable_variables

loss_function = keras.losses.MeanSquaredError()
# keras.optimizers.RMSprop adds epsilon inside the root; here it stands outside, as in PyTorch.
alpha = 0.99
learning_rate, epsilon = 0.01, 0.0001
squares = [keras.ops.zeros_like(variable) for variable in learned]

# Batches of 3 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 3
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]
    with tf.GradientTape() as tape:
        loss = loss_function(y, model(x))
    print(float(loss))
    gradients = tape.gradient(loss, learned)
    gradients, _ = tf.clip_by_global_norm(gradients, 0.5)
    # Penalties pull the weights towards 0. keras.regularizers.L2(k) is k * sum(w**2), with slope 2 * k * w:
    # half the k. And the loss that is printed would contain it.
    for k, variable in enumerate(learned):
        if variable.name == "kernel":
            gradients[k] += 0.02 * variable  # l2
            gradients[k] += 0.01 * keras.ops.sign(variable)  # l1
    for k, (variable, gradient) in enumerate(zip(learned, gradients)):
        squares[k] = alpha * squares[k] + (1 - alpha) * gradient**2
        variable.assign_sub(learning_rate * gradient / (keras.ops.sqrt(squares[k]) + epsilon))
