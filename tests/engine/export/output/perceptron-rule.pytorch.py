# A 3-2 network (step) in PyTorch.
# It learns from 4 examples by the perceptron rule,
# and prints the error, target minus output, of each of 3 updates, as it is before the update.
import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise

# The data, a row for each example: inputs X, targets Y.
X = torch.tensor([
    [-1.0916733756106052, -0.403684070770752, 0.15091159965425455],
    [1.6390885752583695, -1.366773245533419, -0.23592933637121682],
    [-0.01239711558648445, -1.2416484042446154, 0.18631953906109094],
    [0.39798394829121314, 0.12621154584307268, -0.8366682795637346],
])
Y = torch.tensor([[0.0, 1.0], [0.0, 1.0], [1.0, 1.0], [0.0, 1.0]])

# The parameters before the first update. weight[j, i] is the weight into unit j from unit i.
layer1 = nn.Linear(3, 2)
layer1.weight = nn.Parameter(torch.tensor([
    [-1.7704206773271318, -0.16914757999987068, 0.1650539039196838],
    [-0.6986867076947167, 0.8618017673781404, 0.5953610394027987],
]))
layer1.bias = nn.Parameter(torch.tensor([-0.6073895940575705, -0.6451369051906252]))
model = nn.Sequential(layer1)

optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

# Batches of 1 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 1
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]
    optimizer.zero_grad()
    z = model(x)
    error = y - (z >= 0).double()
    print(*error.flatten().tolist())
    z.backward(-error / len(x))  # the perceptron rule: minus the error, in place of a derivative
    optimizer.step()
