# A 3-4-2 network (tanh, sigmoid) in NumPy.
# It learns from 5 examples with binary-cross-entropy and nesterov,
# and prints the loss of each of 3 updates, as it is before the update.
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + e^-z), for any z


# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-1.0916733756106052, -0.403684070770752, 0.15091159965425455],
    [1.6390885752583695, -1.366773245533419, -0.23592933637121682],
    [-0.01239711558648445, -1.2416484042446154, 0.18631953906109094],
    [0.39798394829121314, 0.12621154584307268, -0.8366682795637346],
    [0.685149994302716, -1.361426855721591, -1.6792054131571583],
])
Y = np.array([[0.0, 1.0], [0.0, 1.0], [1.0, 1.0], [0.0, 1.0], [0.0, 1.0]])

# The parameters before the first update. W[j, i] is the weight into unit j from unit i.
W1 = np.array([
    [-1.7704206773271318, -0.16914757999987068, 0.1650539039196838],
    [-0.6986867076947167, 0.8618017673781404, 0.5953610394027987],
    [0.4781694265491854, 2.409768829039633, 0.8799721964781977],
    [-0.2883643747542386, 0.12487173957193, -1.3607357829953257],
])
b1 = np.array([-0.6073895940575705, -0.6451369051906252, 0.7621531705214266, -0.260723036085314])
W2 = np.array([
    [-1.3597099666781858, 0.0776155780175924, -0.5082850315863947, 0.2792933343866643],
    [-0.9308519168398669, 0.5226287301683958, -0.18395431602377563, 0.42088096396846103],
])
b2 = np.array([-0.41527592189369855, -1.7080454969320469])
parameters = [W1, b1, W2, b2]

learning_rate = 0.3
momentum = 0.5
velocities = [np.zeros_like(parameter) for parameter in parameters]

# The examples of each update, counted from 0: every epoch has an order of its own, drawn from seed 1.
batches = [[3, 4], [0, 1], [2]]

for update in range(3):
    x, y = X[batches[update]], Y[batches[update]]

    # Forward pass: a row for each example
    z1 = x @ W1.T + b1
    a1 = np.tanh(z1)
    z2 = a1 @ W2.T + b2
    a2 = sigmoid(z2)
    # -y ln(a) - (1 - y) ln(1 - a), from z: stays finite where a rounds to 0 or 1
    loss = np.mean(np.logaddexp(0, z2) - y * z2)
    print(loss)

    # Backward pass: delta is the derivative of the loss of each example by z
    delta2 = (a2 - y) / 2  # sigmoid and cross-entropy in one
    da1 = delta2 @ W2
    delta1 = da1 * (1 - a1**2)

    # Gradients: means over the examples
    dW1 = delta1.T @ x / len(x)
    db1 = np.mean(delta1, axis=0)
    dW2 = delta2.T @ a1 / len(x)
    db2 = np.mean(delta2, axis=0)
    gradients = [dW1, db1, dW2, db2]

    # Penalties pull the weights towards 0, not the biases
    for W, dW in [(W1, dW1), (W2, dW2)]:
        dW += 0.01 * W  # l2

    # Update: nesterov
    for parameter, gradient, v in zip(parameters, gradients, velocities):
        v[:] = momentum * v + gradient
        parameter -= learning_rate * (gradient + momentum * v)
