# What a 2-2-1 network (sigmoid, sigmoid) answers to 4 examples, in PyTorch.
import torch

torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise
torch.set_printoptions(precision=9)

# The inputs, a row for each example.
X = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])

# W[j, i] is the weight into unit j from unit i.
W1 = torch.tensor([[20.0, 20.0], [-20.0, -20.0]])
b1 = torch.tensor([-10.0, 30.0])
W2 = torch.tensor([[20.0, 20.0]])
b2 = torch.tensor([-30.0])

z1 = X @ W1.T + b1
a1 = torch.sigmoid(z1)
z2 = a1 @ W2.T + b2
a2 = torch.sigmoid(z2)

print(a2)
