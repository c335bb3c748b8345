# A 3-4-2 network (tanh, sigmoid) in scikit-learn.
# It learns from 5 examples with binary-cross-entropy and nesterov,
# and prints the loss of each of 3 updates, as it is before the update.
import numpy as np
from sklearn.neural_network import MLPClassifier

# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-1.0916733756106052, -0.403684070770752, 0.15091159965425455],
    [1.6390885752583695, -1.366773245533419, -0.23592933637121682],
    [-0.01239711558648445, -1.2416484042446154, 0.18631953906109094],
    [0.39798394829121314, 0.12621154584307268, -0.8366682795637346],
    [0.685149994302716, -1.361426855721591, -1.6792054131571583],
])
Y = np.array([[0.0, 1.0], [0.0, 1.0], [1.0, 1.0], [0.0, 1.0], [0.0, 1.0]])

# Scikit-learn sums over the outputs of an example; the gradient of
# binary-cross-entropy is 0.5 times as long, hence the other learning rate.
model = MLPClassifier(
    hidden_layer_sizes=(4,),
    activation="tanh",
    solver="sgd",
    learning_rate_init=0.3 * 0.5,
    momentum=0.5,
    nesterovs_momentum=True,
    alpha=0.0,
    shuffle=False,
)

# A first call gives the arrays their shapes; what it learned is overwritten.
model.partial_fit(X, Y, classes=range(2))
del model._optimizer  # its memory starts anew

# The parameters before the first update. scikit-learn stores weights as (in, out): W[j, i] is the
# weight into unit j from unit i, so .T turns it over.
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
model.coefs_ = [W1.T.copy(), W2.T.copy()]
model.intercepts_ = [b1, b2]


def scores(a):
    """z of the outputs. The loss is computed from it: predict_proba rounds to 0 and 1, and its logarithm is lost."""
    for W, b in zip(model.coefs_[:-1], model.intercepts_[:-1]):
        a = np.tanh(a @ W + b)
    return a @ model.coefs_[-1] + model.intercepts_[-1]


# The examples of each update, counted from 0: every epoch has an order of its own, drawn from seed 1.
batches = [[3, 4], [0, 1], [2]]

for update in range(3):
    x, y = X[batches[update]], Y[batches[update]]
    z = scores(x)
    print(np.mean(np.logaddexp(0, z) - y * z))
    # Scikit-learn divides alpha by the number of examples; it does not pull the biases
    model.set_params(alpha=0.01 * 2.0 * len(x))
    model.partial_fit(x, y)
