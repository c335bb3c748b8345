# A 2-2-2 network (sigmoid, sigmoid) in PyTorch.
# It learns from 1 example with half-squared-error and sgd,
# and prints the loss of each of 3 updates, as it is before the update.
import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise

# The data, a row for each example: inputs X, targets Y.
X = torch.tensor([[0.05, 0.1]])
Y = torch.tensor([[0.01, 0.99]])

# The parameters before the first update. weight[j, i] is the weight into unit j from unit i.
# The biases are frozen.
layer1 = nn.Linear(2, 2)
layer1.weight = nn.Parameter(torch.tensor([[0.15, 0.2], [0.25, 0.3]]))
layer1.bias = nn.Parameter(torch.tensor([0.35, 0.35]), requires_grad=False)
layer2 = nn.Linear(2, 2)
layer2.weight = nn.Parameter(torch.tensor([[0.4, 0.45], [0.5, 0.55]]))
layer2.bias = nn.Parameter(torch.tensor([0.6, 0.6]), requires_grad=False)
model = nn.Sequential(layer1, nn.Sigmoid(), layer2, nn.Sigmoid())


def loss_function(a, y):
    return ((a - y) ** 2).sum(dim=1).mean() / 2


optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.5)

for update in range(3):
    optimizer.zero_grad()
    loss = loss_function(model(X), Y)
    print(loss.item())
    loss.backward()
    optimizer.step()
