# A 3-6-5-1 network (sigmoid, tanh, linear) in PyTorch.
# It learns from 5 examples with mse and adagrad,
# and prints the loss of each of 3 updates, as it is before the update.
import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise


class Dropout(nn.Module):
    """Like nn.Dropout, but with masks that are given, not drawn."""

    mask = 1.0

    def forward(self, a):
        return a * self.mask


# The data, a row for each example: inputs X, targets Y.
X = torch.tensor([
    [0.4745675653812987, -0.5404948829143723, 0.3780095555667861],
    [0.5046327545659617, 1.292807299235151, 0.2883712310194184],
    [-0.6948234998095415, -0.42735106898630654, 1.1436706959147875],
    [0.5513126973162381, -1.8426934367948233, 1.2256423989194658],
    [0.6376093945882557, -1.3580668315332116, 0.39437893461340034],
])
Y = torch.tensor([
    [-0.03798614477153869],
    [2.5146004325356],
    [0.3406143076397653],
    [-0.7807520437786027],
    [-1.3747098628305063],
])

# The parameters before the first update. weight[j, i] is the weight into unit j from unit i.
# The biases are frozen.
layer1 = nn.Linear(3, 6)
layer1.weight = nn.Parameter(torch.tensor([
    [0.2809057836167074, -1.6233321444853128, -0.19830259660953678],
    [-0.49588405063144436, 1.1772186886474338, 0.24360734761192412],
    [-0.789652033513827, -0.4708319093448312, 0.5782177791052667],
    [0.4005797128676301, -1.315402886024738, -0.059659714014190596],
    [-0.7127036156334817, 0.8037612842414733, -0.35231845250128296],
    [-0.6879389368144195, 0.476140902506359, -0.36582401202174564],
]))
layer1.bias = nn.Parameter(torch.tensor([
    -1.320343464011981, -0.019884937580318448, -0.2466784733689585, -1.262187246081584,
    1.355365408321915, 0.7366797570906612,
]), requires_grad=False)
layer2 = nn.Linear(6, 5)
layer2.weight = nn.Parameter(torch.tensor([
    [
        0.19256496696051192, -1.0108925214574422, -1.1545964004317737, -0.8220781004714588,
        -1.1626460350679415, 0.31927716722192345,
    ],
    [
        0.8231101131212257, 0.70813132386238, 1.1769526486444502, 1.0966836774294426,
        0.9120897304708523, -1.2202173747005434,
    ],
    [
        -0.17084326077236694, -0.20850852954045154, 0.10582589372975955, -2.0410947063772498,
        0.7370831994817765, -0.4384694557525261,
    ],
    [
        -0.436506540010901, -1.7278641799946506, -1.056198297829681, -0.10816839998531164,
        -0.9785387635627983, 1.0434848695632113,
    ],
    [
        -0.04774244989679976, 0.2587887664125125, 0.7913612866235122, -1.6627579917856739,
        0.5373062859729354, 0.9346919564290286,
    ],
]))
layer2.bias = nn.Parameter(torch.tensor([
    -1.022972551814114, -2.447561205694728, 0.07552863509636781, -0.7901884539161677,
    0.08408760176153623,
]), requires_grad=False)
layer3 = nn.Linear(5, 1)
layer3.weight = nn.Parameter(torch.tensor([
    [
        -0.003261288646084748, 0.5508209716310069, -0.3072499123241282, -0.08373175992925819,
        0.5078414700931262,
    ],
]))
layer3.bias = nn.Parameter(torch.tensor([-0.5489130240753695]), requires_grad=False)
dropout1 = Dropout()
dropout2 = Dropout()
model = nn.Sequential(layer1, nn.Sigmoid(), dropout1, layer2, nn.Tanh(), dropout2, layer3)

loss_function = nn.MSELoss()
optimizer = torch.optim.Adagrad([p for p in model.parameters() if p.requires_grad], lr=0.1, eps=1e-10)

# Batches of 2 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 2
starts = range(0, len(X), batch_size)

# What dropout keeps (1) and drops (0), drawn from seed 3: kept1[update] has a row for each example of the batch.
kept1 = [
    [[0, 1, 1, 1, 1, 0], [0, 1, 1, 0, 0, 1]],
    [[1, 1, 0, 1, 1, 1], [1, 1, 0, 0, 0, 0]],
    [[0, 1, 1, 1, 1, 1]],
]
kept2 = [[[1, 1, 0, 1, 1], [1, 1, 1, 1, 0]], [[0, 1, 1, 1, 0], [1, 1, 1, 0, 1]], [[1, 1, 1, 1, 0]]]

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]
    dropout1.mask = torch.tensor(kept1[update]) / (1 - 0.5)
    dropout2.mask = torch.tensor(kept2[update]) / (1 - 0.2)
    optimizer.zero_grad()
    loss = loss_function(model(x), y)
    print(loss.item())
    loss.backward()
    optimizer.step()
