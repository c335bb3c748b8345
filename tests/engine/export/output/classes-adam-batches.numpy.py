# A 4-5-3 network (relu, softmax) in NumPy.
# It learns from 5 examples with categorical-cross-entropy and adam,
# and prints the loss of each of 3 updates, as it is before the update.
import numpy as np


def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))  # the largest z becomes 0: no overflow
    return e / np.sum(e, axis=1, keepdims=True)


# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-1.0916733756106052, -0.403684070770752, 0.15091159965425455, 1.6390885752583695],
    [-1.366773245533419, -0.23592933637121682, -0.01239711558648445, -1.2416484042446154],
    [0.18631953906109094, 0.39798394829121314, 0.12621154584307268, -0.8366682795637346],
    [0.685149994302716, -1.361426855721591, -1.6792054131571583, -0.31661486473310246],
    [0.3679718222425728, 1.3226154532659815, 0.03480656465799593, 0.45361220841916566],
])
Y = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])

# The parameters before the first update. W[j, i] is the weight into unit j from unit i.
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
parameters = [W1, b1, W2, b2]

learning_rate = 0.05
beta1 = 0.8
beta2 = 0.999
epsilon = 1e-8
means = [np.zeros_like(parameter) for parameter in parameters]
squares = [np.zeros_like(parameter) for parameter in parameters]

# Batches of 2 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 2
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]

    # Forward pass: a row for each example
    z1 = x @ W1.T + b1
    a1 = np.maximum(z1, 0)
    z2 = a1 @ W2.T + b2
    a2 = softmax(z2)
    # ln(a) from z: stays finite where a rounds to 0
    ln_a2 = z2 - np.logaddexp.reduce(z2, axis=1, keepdims=True)
    loss = -np.mean(np.sum(y * ln_a2, axis=1))
    print(loss)

    # Backward pass: delta is the derivative of the loss of each example by z
    delta2 = a2 - y  # softmax and cross-entropy in one
    da1 = delta2 @ W2
    delta1 = da1 * (z1 > 0)

    # Gradients: means over the examples
    dW1 = delta1.T @ x / len(x)
    db1 = np.mean(delta1, axis=0)
    dW2 = delta2.T @ a1 / len(x)
    db2 = np.mean(delta2, axis=0)
    gradients = [dW1, db1, dW2, db2]

    # Update: adam
    for parameter, gradient, m, v in zip(parameters, gradients, means, squares):
        m[:] = beta1 * m + (1 - beta1) * gradient
        v[:] = beta2 * v + (1 - beta2) * gradient**2
        m_hat = m / (1 - beta1 ** (update + 1))  # m and v start at 0: this makes up for it
        v_hat = v / (1 - beta2 ** (update + 1))
        parameter -= learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
