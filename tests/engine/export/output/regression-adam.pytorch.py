# A 2-4-3 network (relu, linear) in PyTorch.
# It learns from 5 examples with mse and adam,
# and prints the loss of each of 3 updates, as it is before the update.
import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise

# The data, a row for each example: inputs X, targets Y.
X = torch.tensor([
    [-1.0916733756106052, -0.403684070770752],
    [0.15091159965425455, 1.6390885752583695],
    [-1.366773245533419, -0.23592933637121682],
    [-0.01239711558648445, -1.2416484042446154],
    [0.18631953906109094, 0.39798394829121314],
])
Y = torch.tensor([
    [0.9701811094715155, 1.8457803117692348, -0.4600871836776814],
    [1.1522261211586116, -1.7943682622977466, -0.12385434181885892],
    [-0.2424045419350881, 0.8445764035004035, 0.047260729951041636],
    [0.6266025968268104, -0.7787771339567547, 0.6308619000948797],
    [-0.9676583602051424, -1.176413710296794, 0.8241323752330857],
])

# The parameters before the first update. weight[j, i] is the weight into unit j from unit i.
layer1 = nn.Linear(2, 4)
layer1.weight = nn.Parameter(torch.tensor([
    [-1.7704206773271318, -0.16914757999987068],
    [0.1650539039196838, -0.6986867076947167],
    [0.8618017673781404, 0.5953610394027987],
    [0.4781694265491854, 2.409768829039633],
]))
layer1.bias = nn.Parameter(torch.tensor([
    -0.6073895940575705, -0.6451369051906252, 0.7621531705214266, -0.260723036085314,
]))
layer2 = nn.Linear(4, 3)
layer2.weight = nn.Parameter(torch.tensor([
    [-1.3597099666781858, 0.0776155780175924, -0.5082850315863947, 0.2792933343866643],
    [-0.9308519168398669, 0.5226287301683958, -0.18395431602377563, 0.42088096396846103],
    [0.3500210190245554, -1.0279007299423186, 0.04556745534423861, -1.058983041884496],
]))
layer2.bias = nn.Parameter(torch.tensor([
    -0.41527592189369855, -1.7080454969320469, 0.24979794352379847,
]))
model = nn.Sequential(layer1, nn.ReLU(), layer2)

loss_function = nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.05, betas=(0.9, 0.999), eps=0.001)

# Batches of 2 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 2
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]
    optimizer.zero_grad()
    loss = loss_function(model(x), y)
    print(loss.item())
    loss.backward()
    optimizer.step()
