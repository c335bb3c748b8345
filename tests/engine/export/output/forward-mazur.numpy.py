# What a 2-2-2 network (sigmoid, sigmoid) answers to one example, in NumPy.
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + e^-z), for any z


# The inputs, a row for each example.
X = np.array([[0.05, 0.1]])

# W[j, i] is the weight into unit j from unit i.
W1 = np.array([[0.15, 0.2], [0.25, 0.3]])
b1 = np.array([0.35, 0.35])
W2 = np.array([[0.4, 0.45], [0.5, 0.55]])
b2 = np.array([0.6, 0.6])

z1 = X @ W1.T + b1
a1 = sigmoid(z1)
z2 = a1 @ W2.T + b2
a2 = sigmoid(z2)

print(a2)
