# A 3-2 network (step) in NumPy.
# It learns from 4 examples by the perceptron rule,
# and prints the error, target minus output, of each of 3 updates, as it is before the update.
import numpy as np

# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-1.0916733756106052, -0.403684070770752, 0.15091159965425455],
    [1.6390885752583695, -1.366773245533419, -0.23592933637121682],
    [-0.01239711558648445, -1.2416484042446154, 0.18631953906109094],
    [0.39798394829121314, 0.12621154584307268, -0.8366682795637346],
])
Y = np.array([[0.0, 1.0], [0.0, 1.0], [1.0, 1.0], [0.0, 1.0]])

# The parameters before the first update. W[j, i] is the weight into unit j from unit i.
W1 = np.array([
    [-1.7704206773271318, -0.16914757999987068, 0.1650539039196838],
    [-0.6986867076947167, 0.8618017673781404, 0.5953610394027987],
])
b1 = np.array([-0.6073895940575705, -0.6451369051906252])
parameters = [W1, b1]

learning_rate = 0.1

# Batches of 1 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 1
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]

    # Forward pass: a row for each example
    z1 = x @ W1.T + b1
    a1 = (z1 >= 0) * 1.0
    error = y - a1
    print(*error.flat)

    delta1 = -error  # the perceptron rule, in place of a derivative

    # Gradients: means over the examples
    dW1 = delta1.T @ x / len(x)
    db1 = np.mean(delta1, axis=0)
    gradients = [dW1, db1]

    # Update: sgd
    for parameter, gradient in zip(parameters, gradients):
        parameter -= learning_rate * gradient
