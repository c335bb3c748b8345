# What a 2-2-2 network (sigmoid, sigmoid) answers to one example, in PyTorch.
import torch

torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise
torch.set_printoptions(precision=9)

# The inputs, a row for each example.
X = torch.tensor([[0.05, 0.1]])

# W[j, i] is the weight into unit j from unit i.
W1 = torch.tensor([[0.15, 0.2], [0.25, 0.3]])
b1 = torch.tensor([0.35, 0.35])
W2 = torch.tensor([[0.4, 0.45], [0.5, 0.55]])
b2 = torch.tensor([0.6, 0.6])

z1 = X @ W1.T + b1
a1 = torch.sigmoid(z1)
z2 = a1 @ W2.T + b2
a2 = torch.sigmoid(z2)

print(a2)
