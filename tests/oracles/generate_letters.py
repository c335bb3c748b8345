"""Write letters.json: small recurrent networks that say something at each step of a text, trained by PyTorch in float64.

Usage: python generate_letters.py > letters.json

  h_t = tanh(w x_t + u h_(t-1) + b), h_0 = 0, x_t one-hot; shares_t = softmax(v h_t + d)
  loss = the mean, over the steps that have a target, of -ln(share of the target)
  Adam: beta1 0.9, beta2 0.999, epsilon 1e-8; one update reads the whole text

Start values are uniform from -1 to 1. Without memory u is 0, and no parameter. A target is null where nothing is asked.

  losses      before each update, and after the last one
  gradients   at the start, of each kind of parameter
  parameters  after so many updates as are their keys; 0: at the start
"""
import json

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(17)


def trained(name, inputs, targets, letters, hidden, memory, updates=60, kept=(1, 10, 60), rate=0.03):
    draw = lambda *shape: (torch.rand(*shape) * 2 - 1).requires_grad_()
    p = {"w": draw(hidden, letters), "u": draw(hidden, hidden), "b": draw(hidden), "v": draw(letters, hidden), "d": draw(letters)}
    if not memory:
        p["u"] = torch.zeros(hidden, hidden)
    learned = [q for q in p.values() if q.requires_grad]
    asked = [t for t, target in enumerate(targets) if target is not None]
    x = torch.nn.functional.one_hot(torch.tensor(inputs), letters).double()

    def loss():
        h, scores = torch.zeros(hidden), []
        for t in range(len(inputs)):
            h = torch.tanh(p["w"] @ x[t] + p["u"] @ h + p["b"])
            scores.append(p["v"] @ h + p["d"])
        return torch.nn.functional.cross_entropy(torch.stack([scores[t] for t in asked]), torch.tensor([targets[t] for t in asked]))

    now = lambda: {kind: q.detach().flatten().tolist() for kind, q in p.items()}
    optimizer = torch.optim.Adam(learned, lr=rate, betas=(0.9, 0.999), eps=1e-8)
    losses, gradients, parameters = [], None, {0: now()}
    for update in range(1, updates + 1):
        optimizer.zero_grad()
        value = loss()
        value.backward()
        losses.append(value.item())
        if gradients is None:
            gradients = {kind: (q.grad if q.requires_grad else torch.zeros_like(q)).flatten().tolist() for kind, q in p.items()}
        optimizer.step()
        if update in kept:
            parameters[update] = now()
    losses.append(loss().item())
    return {
        "name": name, "inputs": inputs, "targets": targets, "letters": letters, "hidden": hidden, "memory": memory,
        "learningRate": rate, "losses": losses, "gradients": gradients, "parameters": parameters,
    }


def numbers(text):
    signs = sorted(set(text))
    return [signs.index(sign) for sign in text], len(signs)


def next_letter(text, hidden):
    read, letters = numbers(text)
    return trained(f"the next letter of “{text}”", read[:-1], read[1:], letters, hidden, True)


def echo(text, lag, hidden):
    read, letters = numbers(text)
    return trained(f"an echo of “{text}”, {lag} late", read, [None] * lag + read[:-lag], letters, hidden, True)


def parity(bits, hidden, memory):
    odd, targets = 0, []
    for bit in bits:
        odd ^= int(bit)
        targets.append(odd)
    name = f"odd or even ones in “{bits}”, {'with' if memory else 'without'} memory"
    return trained(name, [int(bit) for bit in bits], targets, 2, hidden, memory)


print(json.dumps({
    "torch": torch.__version__,
    "cases": [next_letter("plum pear ", 4), echo("abbcabcab", 2, 3), parity("011010011", 4, True), parity("0110100", 3, False)],
}))
