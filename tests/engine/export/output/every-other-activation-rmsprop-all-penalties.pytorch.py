# A 2-3-3-2-4-3-2-2 network (leaky-relu, prelu, elu, softplus, gelu, swish, softmax) in PyTorch.
# It learns from 5 examples with mse and rmsprop,
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
    [0.9701811094715155, 1.8457803117692348],
    [-0.4600871836776814, 1.1522261211586116],
    [-1.7943682622977466, -0.12385434181885892],
    [-0.2424045419350881, 0.8445764035004035],
    [0.047260729951041636, 0.6266025968268104],
])

# The parameters before the first update. weight[j, i] is the weight into unit j from unit i.
layer1 = nn.Linear(2, 3)
layer1.weight = nn.Parameter(torch.tensor([
    [-1.7704206773271318, -0.16914757999987068],
    [0.1650539039196838, -0.6986867076947167],
    [0.8618017673781404, 0.5953610394027987],
]))
layer1.bias = nn.Parameter(torch.tensor([
    -0.6073895940575705, -0.6451369051906252, 0.7621531705214266,
]))
layer2 = nn.Linear(3, 3)
layer2.weight = nn.Parameter(torch.tensor([
    [-1.3597099666781858, 0.0776155780175924, -0.5082850315863947],
    [0.2792933343866643, -0.9308519168398669, 0.5226287301683958],
    [-0.18395431602377563, 0.42088096396846103, 0.3500210190245554],
]))
layer2.bias = nn.Parameter(torch.tensor([
    -0.41527592189369855, -1.7080454969320469, 0.24979794352379847,
]))
layer3 = nn.Linear(3, 2)
layer3.weight = nn.Parameter(torch.tensor([
    [0.7669060869970992, 0.5966743350765146, 1.705629246448182],
    [0.03876672012810238, -1.2201442514514853, 0.16363780045380835],
]))
layer3.bias = nn.Parameter(torch.tensor([-0.29323231504496544, 2.3021457889154346]))
layer4 = nn.Linear(2, 4)
layer4.weight = nn.Parameter(torch.tensor([
    [-0.22673221019388304, -0.6778459895255986],
    [1.1769447133151825, -2.668725374749877],
    [-0.6099956696456671, 0.2065707691017297],
    [1.4835355220333517, 1.0507027033690048],
]))
layer4.bias = nn.Parameter(torch.tensor([
    0.17037054213921632, -0.004555916654053601, 1.542729700871977, 0.8436763229547479,
]))
layer5 = nn.Linear(4, 3)
layer5.weight = nn.Parameter(torch.tensor([
    [0.18721445509462117, 0.2875899326535199, -0.5614552726177033, 0.30336406136120003],
    [0.5788244057367242, -0.6766876616805458, 1.5742159918382048, -1.646556353011781],
    [3.04706578643756, 0.19307756439491208, 0.18307320765236704, 1.7675603226318106],
]))
layer5.bias = nn.Parameter(torch.tensor([
    -0.26841308737312025, 0.2433886143040036, -1.3672476440741548,
]))
layer6 = nn.Linear(3, 2)
layer6.weight = nn.Parameter(torch.tensor([
    [-0.3219631378869532, 0.7688359720162415, 0.7982106970713102],
    [1.9305165453487014, -1.4005965432651746, -0.27882762440849856],
]))
layer6.bias = nn.Parameter(torch.tensor([-0.5171186928337368, 0.18722589226834124]))
layer7 = nn.Linear(2, 2)
layer7.weight = nn.Parameter(torch.tensor([
    [-0.8008044951935888, 1.0079786789185086],
    [2.6338402657733386, 0.6798741036629874],
]))
layer7.bias = nn.Parameter(torch.tensor([0.0893025199833405, 0.9982361548201947]))
model = nn.Sequential(layer1, nn.LeakyReLU(0.01), layer2, nn.PReLU(init=0.2), layer3, nn.ELU(), layer4, nn.Softplus(threshold=40), layer5, nn.GELU(), layer6, nn.SiLU(), layer7, nn.Softmax(dim=1))

loss_function = nn.MSELoss()
optimizer = torch.optim.RMSprop(model.parameters(), lr=0.01, alpha=0.99, eps=0.0001)

# Batches of 3 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 3
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]
    optimizer.zero_grad()
    loss = loss_function(model(x), y)
    print(loss.item())
    loss.backward()
    # nn.utils.clip_grad_norm_ adds 1e-6 to the norm; this does not
    gradients = [p.grad for p in model.parameters() if p.requires_grad]
    norm = torch.sqrt(sum((gradient**2).sum() for gradient in gradients))
    if norm > 0.5:
        for gradient in gradients:
            gradient *= 0.5 / norm
    # Penalties pull the weights towards 0; an optimizer's own weight_decay would pull the biases too
    with torch.no_grad():
        for w in [layer1.weight, layer2.weight, layer3.weight, layer4.weight, layer5.weight, layer6.weight, layer7.weight]:
            w.grad += 0.02 * w  # l2
            w.grad += 0.01 * torch.sign(w)  # l1
    optimizer.step()
