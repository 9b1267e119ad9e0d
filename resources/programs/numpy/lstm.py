def start(shape):
    """The state before the first word: h and c, zeros."""
    return np.zeros(shape), np.zeros(shape)


def gates(x, h, kernel, recurrent_kernel, bias, kept):
    """Input gate, forget gate, candidate and output gate: blocks of columns in Keras's order."""
    sums = x @ kernel + (h * kept) @ recurrent_kernel + bias
    i, f, g, o = np.split(sums, 4, axis=-1)
    return sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)


def step(x, state, kernel, recurrent_kernel, bias, kept=1):
    """h(t) and c(t) from x(t), h(t-1) and c(t-1)."""
    h, c = state
    i, f, g, o = gates(x, h, kernel, recurrent_kernel, bias, kept)
    c = f * c + i * g
    return o * np.tanh(c), c


def step_back(gradient, x, state, kernel, recurrent_kernel, bias, kept):
    """From the gradients of h(t) and c(t) those of x(t), h(t-1), c(t-1) and the weights."""
    (dh, dc), (h, c) = gradient, state
    i, f, g, o = gates(x, h, kernel, recurrent_kernel, bias, kept)
    out = np.tanh(f * c + i * g)
    dc = dc + dh * o * (1 - out**2)
    d = np.concatenate(
        [dc * g * i * (1 - i), dc * c * f * (1 - f), dc * i * (1 - g**2), dh * out * o * (1 - o)],
        axis=-1,
    )
    before = (d @ recurrent_kernel.T) * kept, dc * f
    return d @ kernel.T, before, (x.T @ d, (h * kept).T @ d, d.sum(axis=0))
