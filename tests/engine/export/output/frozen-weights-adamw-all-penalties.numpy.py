# A 3-4-2 network (tanh, linear) in NumPy.
# It learns from 5 examples with mse and adamw,
# and prints the loss of each of 3 updates, as it is before the update.
import numpy as np

# The data, a row for each example: inputs X, targets Y.
X = np.array([
    [-0.6633893407667262, -0.1593986878385765, 0.896832023847124],
    [-0.6435857615432793, -0.2316756726023625, -0.2910535836733344],
    [1.13026512497662, -0.4067335896737174, 1.463534874849016],
    [0.7528987979174162, -1.1275479015101662, 0.6478261334317907],
    [1.4669557240625133, 0.2636243048596858, -0.11720856324520079],
])
Y = np.array([
    [1.0727458413684203, -2.008190854785031],
    [0.9551941385362948, -0.12316694092838647],
    [-0.7762931479810876, 0.3983418677481392],
    [0.5461216063344835, 0.5262603948306392],
    [-0.5960640029836914, -0.8114198720069445],
])

# The parameters before the first update. W[j, i] is the weight into unit j from unit i.
W1 = np.array([
    [0.28496665284299, -0.3001249248303351, -0.929211854109725],
    [-0.5672887627623527, -0.26939407143017025, -1.491152139706779],
    [0.7122500932378685, -1.3559595345486724, -0.038764582847119505],
    [0.7813655510684371, -0.05155783103327293, -0.37435521759199114],
])
b1 = np.array([0.18960407149644526, -1.4526298108657907, -0.13552249555291893, 0.5932504843200518])
W2 = np.array([
    [-0.7489673816658552, -0.8151405018063553, -0.7910720598954536, 0.28030879981706813],
    [-0.4367356081311892, -2.037961784313158, -0.19071532277108652, -1.2490609769841343],
])
b2 = np.array([0.45143445342401767, 0.428952437595094])
parameters = [W1, b1, W2, b2]

learning_rate = 0.1
beta1 = 0.9
beta2 = 0.999
epsilon = 1e-8
weight_decay = 0.1
means = [np.zeros_like(parameter) for parameter in parameters]
squares = [np.zeros_like(parameter) for parameter in parameters]

# Batches of 2 in the order of the data; the last one of an epoch is short where it does not divide.
batch_size = 2
starts = range(0, len(X), batch_size)

for update in range(3):
    start = starts[update % len(starts)]
    x, y = X[start : start + batch_size], Y[start : start + batch_size]

    # Forward pass: a row for each example
    z1 = x @ W1.T + b1
    a1 = np.tanh(z1)
    z2 = a1 @ W2.T + b2
    a2 = z2
    loss = np.mean((a2 - y) ** 2)
    print(loss)

    # Backward pass: delta is the derivative of the loss of each example by z
    da2 = 2 * (a2 - y) / 2
    delta2 = da2
    da1 = delta2 @ W2
    delta1 = da1 * (1 - a1**2)

    # Gradients: means over the examples
    dW1 = delta1.T @ x / len(x)
    db1 = np.mean(delta1, axis=0)
    dW2 = delta2.T @ a1 / len(x)
    db2 = np.mean(delta2, axis=0)
    # Some weights or biases are frozen: no gradient moves them
    dW1[2, 0] = 0.0
    db1[3] = 0.0
    dW2[1, 1] = 0.0
    db2[0] = 0.0
    gradients = [dW1, db1, dW2, db2]

    # Clipping: all gradients together are at most 0.5 long
    norm = np.sqrt(sum(np.sum(gradient**2) for gradient in gradients))
    if norm > 0.5:
        for gradient in gradients:
            gradient *= 0.5 / norm

    # Penalties pull the weights towards 0, not the biases
    for W, dW in [(W1, dW1), (W2, dW2)]:
        dW += 0.02 * W  # l2
        dW += 0.01 * np.sign(W)  # l1

    # Update: adamw
    for parameter, gradient, m, v in zip(parameters, gradients, means, squares):
        parameter *= 1 - learning_rate * weight_decay
        m[:] = beta1 * m + (1 - beta1) * gradient
        v[:] = beta2 * v + (1 - beta2) * gradient**2
        m_hat = m / (1 - beta1 ** (update + 1))  # m and v start at 0: this makes up for it
        v_hat = v / (1 - beta2 ** (update + 1))
        parameter -= learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)

    # Nor does a penalty or a decay move them
    W1[2, 0] = 0.7122500932378685
    b1[3] = 0.5932504843200518
    W2[1, 1] = -2.037961784313158
    b2[0] = 0.45143445342401767
