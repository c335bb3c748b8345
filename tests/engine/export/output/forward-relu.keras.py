# What a 2-2-1 network (relu, linear) answers to 4 examples, in Keras.
import keras
import numpy as np

keras.config.set_floatx("float64")  # Keras computes with 32 bits unless it is told otherwise
# The inputs, a row for each example.
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])

layer1 = keras.layers.Dense(2, activation="relu")
layer2 = keras.layers.Dense(1)
model = keras.Sequential([keras.Input(shape=(2,)), layer1, layer2])

# W[j, i] is the weight into unit j from unit i. Keras stores (in, out), so .T turns it over.
W1 = np.array([[1.0, 1.0], [1.0, 1.0]])
b1 = np.array([0.0, -1.0])
layer1.set_weights([W1.T, b1])
W2 = np.array([[1.0, -2.0]])
b2 = np.array([0.0])
layer2.set_weights([W2.T, b2])

print(model.predict(X, verbose=0))
