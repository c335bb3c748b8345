# A 2-3-3-2-4-3-2-2 network (leaky-relu, prelu, elu, softplus, gelu, swish, softmax) in NumPy.
# It learns from 5 examples with mse and rmsprop,
# and prints the loss of each of 3 updates, as it is before the update.
import math

import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + e^-z), for any z


def normal_below(z):
    """The share of a standard normal distribution that lies below z."""
    return (1 + np.vectorize(math.erf)(z / np.sqrt(2))) / 2


def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))  # the largest z becomes 0: no overflow
    return e / np.sum(e, axis=1, keepdims=True)


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

# The parameters before the first update. W[j, i] is the weight into unit j from unit i.
W1 = np.array([
    [-1.7704206773271318, -0.16914757999987068],
    [0.1650539039196838, -0.6986867076947167],
    [0.8618017673781404, 0.5953610394027987],
])
b1 = np.array([-0.6073895940575705, -0.6451369051906252, 0.7621531705214266])
W2 = np.array([
    [-1.3597099666781858, 0.0776155780175924, -0.5082850315863947],
    [0.2792933343866643, -0.9308519168398669, 0.5226287301683958],
    [-0.18395431602377563, 0.42088096396846103, 0.3500210190245554],
])
b2 = np.array([-0.41527592189369855, -1.7080454969320469, 0.24979794352379847])
slope2 = np.array([0.2])
W3 = np.array([
    [0.7669060869970992, 0.5966743350765146, 1.705629246448182],
    [0.03876672012810238, -1.2201442514514853, 0.16363780045380835],
])
b3 = np.array([-0.29323231504496544, 2.3021457889154346])
W4 = np.array([
    [-0.22673221019388304, -0.6778459895255986],
    [1.1769447133151825, -2.668725374749877],
    [-0.6099956696456671, 0.2065707691017297],
    [1.4835355220333517, 1.0507027033690048],
])
b4 = np.array([0.17037054213921632, -0.004555916654053601, 1.542729700871977, 0.8436763229547479])
W5 = np.array([
    [0.18721445509462117, 0.2875899326535199, -0.5614552726177033, 0.30336406136120003],
    [0.5788244057367242, -0.6766876616805458, 1.5742159918382048, -1.646556353011781],
    [3.04706578643756, 0.19307756439491208, 0.18307320765236704, 1.7675603226318106],
])
b5 = np.array([-0.26841308737312025, 0.2433886143040036, -1.3672476440741548])
W6 = np.array([
    [-0.3219631378869532, 0.7688359720162415, 0.7982106970713102],
    [1.9305165453487014, -1.4005965432651746, -0.27882762440849856],
])
b6 = np.array([-0.5171186928337368, 0.18722589226834124])
W7 = np.array([[-0.8008044951935888, 1.0079786789185086], [2.6338402657733386, 0.6798741036629874]])
b7 = np.array([0.0893025199833405, 0.9982361548201947])
parameters = [W1, b1, W2, b2, slope2, W3, b3, W4, b4, W5, b5, W6, b6, W7, b7]

learning_rate = 0.01
alpha = 0.99
epsilon = 0.0001
squares = [np.zeros_like(parameter) for parameter in parameters]

# Batches of 3 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 3
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]

    # Forward pass: a row for each example
    z1 = x @ W1.T + b1
    a1 = np.where(z1 > 0, z1, 0.01 * z1)
    z2 = a1 @ W2.T + b2
    a2 = np.where(z2 > 0, z2, slope2 * z2)
    z3 = a2 @ W3.T + b3
    a3 = np.where(z3 > 0, z3, np.expm1(np.minimum(z3, 0)))
    z4 = a3 @ W4.T + b4
    a4 = np.logaddexp(0, z4)  # ln(1 + e^z)
    z5 = a4 @ W5.T + b5
    a5 = z5 * normal_below(z5)
    z6 = a5 @ W6.T + b6
    a6 = z6 * sigmoid(z6)
    z7 = a6 @ W7.T + b7
    a7 = softmax(z7)
    loss = np.mean((a7 - y) ** 2)
    print(loss)

    # Backward pass: delta is the derivative of the loss of each example by z
    da7 = 2 * (a7 - y) / 2
    delta7 = a7 * (da7 - np.sum(da7 * a7, axis=1, keepdims=True))
    da6 = delta7 @ W7
    delta6 = da6 * (sigmoid(z6) + a6 * (1 - sigmoid(z6)))
    da5 = delta6 @ W6
    delta5 = da5 * (normal_below(z5) + z5 * np.exp(-(z5**2) / 2) / np.sqrt(2 * np.pi))
    da4 = delta5 @ W5
    delta4 = da4 * sigmoid(z4)
    da3 = delta4 @ W4
    delta3 = da3 * np.where(z3 > 0, 1, a3 + 1)
    da2 = delta3 @ W3
    delta2 = da2 * np.where(z2 > 0, 1, slope2)
    da1 = delta2 @ W2
    delta1 = da1 * np.where(z1 > 0, 1, 0.01)

    # Gradients: means over the examples
    dW1 = delta1.T @ x / len(x)
    db1 = np.mean(delta1, axis=0)
    dW2 = delta2.T @ a1 / len(x)
    db2 = np.mean(delta2, axis=0)
    dslope2 = np.array([np.sum(da2 * np.minimum(z2, 0)) / len(x)])
    dW3 = delta3.T @ a2 / len(x)
    db3 = np.mean(delta3, axis=0)
    dW4 = delta4.T @ a3 / len(x)
    db4 = np.mean(delta4, axis=0)
    dW5 = delta5.T @ a4 / len(x)
    db5 = np.mean(delta5, axis=0)
    dW6 = delta6.T @ a5 / len(x)
    db6 = np.mean(delta6, axis=0)
    dW7 = delta7.T @ a6 / len(x)
    db7 = np.mean(delta7, axis=0)
    gradients = [dW1, db1, dW2, db2, dslope2, dW3, db3, dW4, db4, dW5, db5, dW6, db6, dW7, db7]

    # Clipping: all gradients together are at most 0.5 long
    norm = np.sqrt(sum(np.sum(gradient**2) for gradient in gradients))
    if norm > 0.5:
        for gradient in gradients:
            gradient *= 0.5 / norm

    # Penalties pull the weights towards 0, not the biases
    for W, dW in [(W1, dW1), (W2, dW2), (W3, dW3), (W4, dW4), (W5, dW5), (W6, dW6), (W7, dW7)]:
        dW += 0.02 * W  # l2
        dW += 0.01 * np.sign(W)  # l1

    # Update: rmsprop
    for parameter, gradient, v in zip(parameters, gradients, squares):
        v[:] = alpha * v + (1 - alpha) * gradient**2
        parameter -= learning_rate * gradient / (np.sqrt(v) + epsilon)
