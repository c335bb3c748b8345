"""Oracles for the other subjects: descent on functions, convolution with pooling, recurrent and LSTM cells; float64, by PyTorch.

    python3 generate_subjects.py > subjects.json

descent: per function and optimizer the point, its value and its slope before each of 50 steps, and the last point.
convolution: cross-correlation as libraries compute it, NCHW with one image; loss = sum(weight * output), weights given, so that every gradient is exact.
recurrent, lstm: PyTorch's cells; gate order input, forget, cell, output; loss = half the squared error of the last hidden state.
"""
import json, itertools, torch
import torch.nn.functional as F
torch.set_default_dtype(torch.float64); torch.manual_seed(7)
L = lambda t: t.detach().tolist()
functions = {
    'bowl 1, 10 from (1, 1)': (lambda p: 0.5 * (p[0] ** 2 + 10 * p[1] ** 2), [1.0, 1.0]),
    'bowl 1, 100 from (-2, 0.5)': (lambda p: 0.5 * (p[0] ** 2 + 100 * p[1] ** 2), [-2.0, 0.5]),
    '(w - 3)^2 from 0': (lambda p: (p[0] - 3) ** 2, [0.0]),
    'two valleys from 0.10': (lambda p: 0.25 * p[0] ** 4 - 0.5 * p[0] ** 2 + 0.1 * p[0], [0.10]),
    'two valleys from 0.11': (lambda p: 0.25 * p[0] ** 4 - 0.5 * p[0] ** 2 + 0.1 * p[0], [0.11]),
    'two valleys from -2': (lambda p: 0.25 * p[0] ** 4 - 0.5 * p[0] ** 2 + 0.1 * p[0], [-2.0]),
    'line through (1,2), (2,3), (3,5), mean squared error, (slope, intercept) from (0, 0)': (lambda p: ((p[0] * 1 + p[1] - 2) ** 2 + (p[0] * 2 + p[1] - 3) ** 2 + (p[0] * 3 + p[1] - 5) ** 2) / 3, [0.0, 0.0]),
}
optimizers = {
    'sgd': lambda p, lr: torch.optim.SGD(p, lr), 'momentum': lambda p, lr: torch.optim.SGD(p, lr, momentum=0.9),
    'nesterov': lambda p, lr: torch.optim.SGD(p, lr, momentum=0.9, nesterov=True), 'adagrad': lambda p, lr: torch.optim.Adagrad(p, lr, eps=1e-10),
    'rmsprop': lambda p, lr: torch.optim.RMSprop(p, lr, alpha=0.9, eps=1e-8), 'adam': lambda p, lr: torch.optim.Adam(p, lr, eps=1e-8),
    'adamw': lambda p, lr: torch.optim.AdamW(p, lr, eps=1e-8, weight_decay=0.01),
}
constants = {'momentum': {'momentum': 0.9}, 'nesterov': {'momentum': 0.9}, 'adagrad': {'epsilon': 1e-10}, 'rmsprop': {'alpha': 0.9, 'epsilon': 1e-8}, 'adam': {'beta1': 0.9, 'beta2': 0.999, 'epsilon': 1e-8}, 'adamw': {'beta1': 0.9, 'beta2': 0.999, 'epsilon': 1e-8, 'weightDecay': 0.01}}
descent = []
for (name, (f, start)), (kind, make) in itertools.product(functions.items(), optimizers.items()):
    lr = {'sgd': 0.015, 'momentum': 0.01, 'nesterov': 0.01}.get(kind, 0.1); p = torch.tensor(start, requires_grad=True); o = make([p], lr); steps = []
    for _ in range(50):
        o.zero_grad(); v = f(p); v.backward(); steps.append({'point': L(p), 'value': v.item(), 'slope': L(p.grad)}); o.step()
    descent.append({'function': name, 'start': start, 'optimizer': kind, 'learningRate': lr, **constants.get(kind, {}), 'steps': steps, 'end': L(p)})
conv = []
for size, channels, filters, k, stride, padding, pool in [(6, 1, 1, 3, 1, 0, 0), (6, 1, 1, 3, 1, 1, 2), (7, 1, 2, 3, 2, 1, 0), (5, 2, 2, 2, 1, 0, 2), (8, 1, 2, 5, 1, 2, 2), (6, 3, 1, 3, 1, 1, 2), (9, 1, 1, 3, 3, 0, 0), (4, 1, 3, 1, 1, 0, 2)]:
    x = torch.randint(-3, 4, (1, channels, size, size)).double().requires_grad_(); w = (torch.randint(-4, 5, (filters, channels, k, k)) / 4).double().requires_grad_(); b = (torch.randint(-4, 5, (filters,)) / 8).double().requires_grad_()
    z = F.conv2d(x, w, b, stride=stride, padding=padding); a = F.leaky_relu(z, 0.1); out = F.max_pool2d(a, pool) if pool else a; z.retain_grad(); g = torch.randint(-2, 3, out.shape).double(); (g * out).sum().backward()
    conv.append({'image': L(x[0]), 'kernels': L(w), 'bias': L(b), 'stride': stride, 'padding': padding, 'activation': 'leaky-relu 0.1', 'pool': pool or None, 'z': L(z[0]), 'output': L(out[0]), 'lossWeights': L(g[0]), 'kernelGradient': L(w.grad), 'biasGradient': L(b.grad), 'imageGradient': L(x.grad[0]), 'zGradient': L(z.grad[0])})
cells = {'recurrent': [], 'lstm': []}
for kind, inputs, hidden, steps in [('recurrent', 1, 1, 3), ('recurrent', 1, 1, 8), ('recurrent', 2, 3, 5), ('recurrent', 3, 4, 6), ('lstm', 1, 1, 3), ('lstm', 1, 1, 8), ('lstm', 2, 2, 4), ('lstm', 2, 3, 5)]:
    cell = (torch.nn.RNN if kind == 'recurrent' else torch.nn.LSTM)(inputs, hidden)
    with torch.no_grad():
        for q in cell.parameters(): q.copy_((torch.rand_like(q) - 0.5) * 2)
    x = (torch.rand(steps, 1, inputs) - 0.5) * 3; x.requires_grad_(); y = torch.rand(hidden); out, last = cell(x); h = out[-1, 0]; loss = 0.5 * ((h - y) ** 2).sum(); loss.backward()
    cells[kind].append({'inputs': L(x[:, 0]), 'target': L(y), 'parameters': {n: L(q) for n, q in cell.named_parameters()}, 'hidden': L(out[:, 0]), **({'cellAtEnd': L(last[1][0, 0])} if kind == 'lstm' else {}), 'loss': loss.item(), 'gradients': {n: L(q.grad) for n, q in cell.named_parameters()}, 'inputGradient': L(x.grad[:, 0])})
print(json.dumps({'torch': torch.__version__, 'descent': descent, 'convolution': conv, **cells}))
