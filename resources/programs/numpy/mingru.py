def start(shape):
    """The state before the first word: h, zeros."""
    return (np.zeros(shape),)


def gates(x, kernel, bias):
    """Update gate and candidate, of the input alone: blocks of columns in this order."""
    z, g = np.split(x @ kernel + bias, 2, axis=-1)
    return sigmoid(z), g


def step(x, state, kernel, bias, kept=1):
    """h(t) from x(t) and h(t-1). Recurrent dropout (kept) has no product to act on."""
    (h,) = state
    z, g = gates(x, kernel, bias)
    return ((1 - z) * h + z * g,)


def step_back(gradient, x, state, kernel, bias, kept):
    """From the gradient of h(t) those of x(t), h(t-1) and the weights."""
    (dh,), (h,) = gradient, state
    z, g = gates(x, kernel, bias)
    d = np.concatenate([dh * (g - h) * z * (1 - z), dh * z], axis=-1)
    return d @ kernel.T, (dh * (1 - z),), (x.T @ d, d.sum(axis=0))
