# A 2-2-2 network (sigmoid, sigmoid) in NumPy.
# It learns from 1 example with half-squared-error and sgd,
# and prints the loss of each of 3 updates, as it is before the update.
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + e^-z), for any z


# The data, a row for each example: inputs X, targets Y.
X = np.array([[0.05, 0.1]])
Y = np.array([[0.01, 0.99]])

# The parameters before the first update. W[j, i] is the weight into unit j from unit i.
# The biases are frozen: they are not among those that are learned.
W1 = np.array([[0.15, 0.2], [0.25, 0.3]])
b1 = np.array([0.35, 0.35])
W2 = np.array([[0.4, 0.45], [0.5, 0.55]])
b2 = np.array([0.6, 0.6])
parameters = [W1, W2]

learning_rate = 0.5

for update in range(3):
    # Forward pass: a row for each example
    z1 = X @ W1.T + b1
    a1 = sigmoid(z1)
    z2 = a1 @ W2.T + b2
    a2 = sigmoid(z2)
    loss = np.mean(np.sum((a2 - Y) ** 2, axis=1)) / 2
    print(loss)

    # Backward pass: delta is the derivative of the loss of each example by z
    da2 = a2 - Y
    delta2 = da2 * a2 * (1 - a2)
    da1 = delta2 @ W2
    delta1 = da1 * a1 * (1 - a1)

    # Gradients: means over the examples
    dW1 = delta1.T @ X / len(X)
    dW2 = delta2.T @ a1 / len(X)
    gradients = [dW1, dW2]

    # Update: sgd
    for parameter, gradient in zip(parameters, gradients):
        parameter -= learning_rate * gradient
