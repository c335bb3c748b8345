# A 3-4-2 network (tanh, sigmoid) in PyTorch.
# It learns from 5 examples with binary-cross-entropy and nesterov,
# and prints the loss of each of 3 updates, as it is before the update.
import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise

# The data, a row for each example: inputs X, targets Y.
X = torch.tensor([
    [-1.0916733756106052, -0.403684070770752, 0.15091159965425455],
    [1.6390885752583695, -1.366773245533419, -0.23592933637121682],
    [-0.01239711558648445, -1.2416484042446154, 0.18631953906109094],
    [0.39798394829121314, 0.12621154584307268, -0.8366682795637346],
    [0.685149994302716, -1.361426855721591, -1.6792054131571583],
])
Y = torch.tensor([[0.0, 1.0], [0.0, 1.0], [1.0, 1.0], [0.0, 1.0], [0.0, 1.0]])

# The parameters before the first update. weight[j, i] is the weight into unit j from unit i.
layer1 = nn.Linear(3, 4)
layer1.weight = nn.Parameter(torch.tensor([
    [-1.7704206773271318, -0.16914757999987068, 0.1650539039196838],
    [-0.6986867076947167, 0.8618017673781404, 0.5953610394027987],
    [0.4781694265491854, 2.409768829039633, 0.8799721964781977],
    [-0.2883643747542386, 0.12487173957193, -1.3607357829953257],
]))
layer1.bias = nn.Parameter(torch.tensor([
    -0.6073895940575705, -0.6451369051906252, 0.7621531705214266, -0.260723036085314,
]))
layer2 = nn.Linear(4, 2)
layer2.weight = nn.Parameter(torch.tensor([
    [-1.3597099666781858, 0.0776155780175924, -0.5082850315863947, 0.2792933343866643],
    [-0.9308519168398669, 0.5226287301683958, -0.18395431602377563, 0.42088096396846103],
]))
layer2.bias = nn.Parameter(torch.tensor([-0.41527592189369855, -1.7080454969320469]))
# The model ends with z: its loss contains the sigmoid, and stays finite where a rounds to 0 or 1.
model = nn.Sequential(layer1, nn.Tanh(), layer2)

loss_function = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.3, momentum=0.5, nesterov=True)

# The examples of each update, counted from 0: every epoch has an order of its own, drawn from seed 1.
batches = [[3, 4], [0, 1], [2]]

for update in range(3):
    x, y = X[batches[update]], Y[batches[update]]
    optimizer.zero_grad()
    loss = loss_function(model(x), y)
    print(loss.item())
    loss.backward()
    # Penalties pull the weights towards 0; an optimizer's own weight_decay would pull the biases too
    with torch.no_grad():
        for w in [layer1.weight, layer2.weight]:
            w.grad += 0.01 * w  # l2
    optimizer.step()
