def start(shape):
    """The state before the first word: h, zeros."""
    return (np.zeros(shape),)


def gates(x, kernel, bias):
    """Forget gate, input gate, candidate, of the input alone: blocks of columns in this order."""
    f, i, g = np.split(x @ kernel + bias, 3, axis=-1)
    return sigmoid(f), sigmoid(i), g


def step(x, state, kernel, bias, kept=1):
    """h(t) from x(t) and h(t-1). Recurrent dropout (kept) has no product to act on."""
    (h,) = state
    f, i, g = gates(x, kernel, bias)
    return ((f * h + i * g) / (f + i),)


def step_back(gradient, x, state, kernel, bias, kept):
    """From the gradient of h(t) those of x(t), h(t-1) and the weights."""
    (dh,), (h,) = gradient, state
    f, i, g = gates(x, kernel, bias)
    both = f + i
    df, di = dh * (h - g) * i / both**2, dh * (g - h) * f / both**2
    d = np.concatenate([df * f * (1 - f), di * i * (1 - i), dh * i / both], axis=-1)
    return d @ kernel.T, (dh * f / both,), (x.T @ d, d.sum(axis=0))
