# What a 2-2-2 network (sigmoid, sigmoid) answers to one example, in scikit-learn.
import numpy as np
from sklearn.neural_network import MLPRegressor

# The inputs, a row for each example.
X = np.array([[0.05, 0.1]])

model = MLPRegressor(hidden_layer_sizes=(2,), activation="logistic")
# A first call gives the arrays their shapes; what it learned is overwritten.
model.partial_fit([[0.0, 0.0]], [[0.0, 0.0]])

# W[j, i] is the weight into unit j from unit i. scikit-learn stores (in, out), so .T turns it over.
W1 = np.array([[0.15, 0.2], [0.25, 0.3]])
b1 = np.array([0.35, 0.35])
W2 = np.array([[0.4, 0.45], [0.5, 0.55]])
b2 = np.array([0.6, 0.6])
model.coefs_ = [W1.T, W2.T]
model.intercepts_ = [b1, b2]
model.out_activation_ = "logistic"  # a regressor's own is linear

print(model.predict(X))
