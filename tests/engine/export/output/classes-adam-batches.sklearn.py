# A 4-5-3 network (relu, softmax) in scikit-learn.
# It learns from 5 examples with categorical-cross-entropy and adam,
# and prints the loss of each of 3 updates, as it is before the update.
import numpy as np
from sklearn.neural_network import MLPClassifier

# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-1.0916733756106052, -0.403684070770752, 0.15091159965425455, 1.6390885752583695],
    [-1.366773245533419, -0.23592933637121682, -0.01239711558648445, -1.2416484042446154],
    [0.18631953906109094, 0.39798394829121314, 0.12621154584307268, -0.8366682795637346],
    [0.685149994302716, -1.361426855721591, -1.6792054131571583, -0.31661486473310246],
    [0.3679718222425728, 1.3226154532659815, 0.03480656465799593, 0.45361220841916566],
])
Y = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])

model = MLPClassifier(
    hidden_layer_sizes=(5,),
    activation="relu",
    solver="adam",
    learning_rate_init=0.05,
    beta_1=0.8,
    beta_2=0.999,
    epsilon=1e-8 * (1 - 0.999 ** 1) ** 0.5,
    alpha=0.0,
    shuffle=False,
)

# A first call gives the arrays their shapes; what it learned is overwritten.
model.partial_fit(X, Y.argmax(axis=1), classes=range(3))
del model._optimizer  # its memory starts anew

# The parameters before the first update. scikit-learn stores weights as (in, out): W[j, i] is the
# weight into unit j from unit i, so .T turns it over.
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
model.coefs_ = [W1.T.copy(), W2.T.copy()]
model.intercepts_ = [b1, b2]


def scores(a):
    """z of the outputs. The loss is computed from it: predict_proba rounds to 0 and 1, and its logarithm is lost."""
    for W, b in zip(model.coefs_[:-1], model.intercepts_[:-1]):
        a = np.maximum(a @ W + b, 0)
    return a @ model.coefs_[-1] + model.intercepts_[-1]


# Batches of 2 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 2
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]
    z = scores(x)
    print(np.mean(np.logaddexp.reduce(z, axis=1) - np.sum(y * z, axis=1)))
    model.partial_fit(x, y.argmax(axis=1))
    # Scikit-learn adds epsilon before it corrects v for its start at 0; PyTorch adds it after that
    model._optimizer.epsilon = 1e-8 * (1 - 0.999 ** (update + 2)) ** 0.5  # for the next update
