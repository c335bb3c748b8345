# What a 2-2-1 network (sigmoid, sigmoid) answers to 4 examples, in NumPy.
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + e^-z), for any z


# The inputs, a row for each example.
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])

# W[j, i] is the weight into unit j from unit i.
W1 = np.array([[20.0, 20.0], [-20.0, -20.0]])
b1 = np.array([-10.0, 30.0])
W2 = np.array([[20.0, 20.0]])
b2 = np.array([-30.0])

z1 = X @ W1.T + b1
a1 = sigmoid(z1)
z2 = a1 @ W2.T + b2
a2 = sigmoid(z2)

print(a2)
