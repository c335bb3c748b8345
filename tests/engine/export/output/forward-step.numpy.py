# What a 2-2-1 network (step, step) answers to 4 examples, in NumPy.
import numpy as np

# The inputs, a row for each example.
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])

# W[j, i] is the weight into unit j from unit i.
W1 = np.array([[1.0, 1.0], [-1.0, -1.0]])
b1 = np.array([-0.5, 1.5])
W2 = np.array([[1.0, 1.0]])
b2 = np.array([-1.5])

z1 = X @ W1.T + b1
a1 = (z1 >= 0) * 1.0
z2 = a1 @ W2.T + b2
a2 = (z2 >= 0) * 1.0

print(a2)
