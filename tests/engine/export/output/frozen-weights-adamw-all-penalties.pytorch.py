# A 3-4-2 network (tanh, linear) in PyTorch.
# It learns from 5 examples with mse and adamw,
# and prints the loss of each of 3 updates, as it is before the update.
import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise

# The data, a row for each example: inputs X, targets Y.
X = torch.tensor([
    [-0.6633893407667262, -0.1593986878385765, 0.896832023847124],
    [-0.6435857615432793, -0.2316756726023625, -0.2910535836733344],
    [1.13026512497662, -0.4067335896737174, 1.463534874849016],
    [0.7528987979174162, -1.1275479015101662, 0.6478261334317907],
    [1.4669557240625133, 0.2636243048596858, -0.11720856324520079],
])
Y = torch.tensor([
    [1.0727458413684203, -2.008190854785031],
    [0.9551941385362948, -0.12316694092838647],
    [-0.7762931479810876, 0.3983418677481392],
    [0.5461216063344835, 0.5262603948306392],
    [-0.5960640029836914, -0.8114198720069445],
])

# The parameters before the first update. weight[j, i] is the weight into unit j from unit i.
layer1 = nn.Linear(3, 4)
layer1.weight = nn.Parameter(torch.tensor([
    [0.28496665284299, -0.3001249248303351, -0.929211854109725],
    [-0.5672887627623527, -0.26939407143017025, -1.491152139706779],
    [0.7122500932378685, -1.3559595345486724, -0.038764582847119505],
    [0.7813655510684371, -0.05155783103327293, -0.37435521759199114],
]))
layer1.bias = nn.Parameter(torch.tensor([
    0.18960407149644526, -1.4526298108657907, -0.13552249555291893, 0.5932504843200518,
]))
layer2 = nn.Linear(4, 2)
layer2.weight = nn.Parameter(torch.tensor([
    [-0.7489673816658552, -0.8151405018063553, -0.7910720598954536, 0.28030879981706813],
    [-0.4367356081311892, -2.037961784313158, -0.19071532277108652, -1.2490609769841343],
]))
layer2.bias = nn.Parameter(torch.tensor([0.45143445342401767, 0.428952437595094]))
model = nn.Sequential(layer1, nn.Tanh(), layer2)

loss_function = nn.MSELoss()
optimizer = torch.optim.AdamW(model.parameters(), lr=0.1, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.1)

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
    # Some weights or biases are frozen: no gradient moves them
    layer1.weight.grad[2, 0] = 0.0
    layer1.bias.grad[3] = 0.0
    layer2.weight.grad[1, 1] = 0.0
    layer2.bias.grad[0] = 0.0
    # nn.utils.clip_grad_norm_ adds 1e-6 to the norm; this does not
    gradients = [p.grad for p in model.parameters() if p.requires_grad]
    norm = torch.sqrt(sum((gradient**2).sum() for gradient in gradients))
    if norm > 0.5:
        for gradient in gradients:
            gradient *= 0.5 / norm
    # Penalties pull the weights towards 0; an optimizer's own weight_decay would pull the biases too
    with torch.no_grad():
        for w in [layer1.weight, layer2.weight]:
            w.grad += 0.02 * w  # l2
            w.grad += 0.01 * torch.sign(w)  # l1
    optimizer.step()
    # Nor does a penalty or a decay move them
    with torch.no_grad():
        layer1.weight[2, 0] = 0.7122500932378685
        layer1.bias[3] = 0.5932504843200518
        layer2.weight[1, 1] = -2.037961784313158
        layer2.bias[0] = 0.45143445342401767
