def start(shape):
    """The state before the first word: h, zeros."""
    return (np.zeros(shape),)


def gates(x, h, kernel, recurrent_kernel, bias, kept):
    """Update gate, reset gate, candidate, and h(t-1) in it: blocks of columns in Keras's order."""
    xz, xr, xh = np.split(x @ kernel + bias[0], 3, axis=-1)
    hz, hr, hh = np.split((h * kept) @ recurrent_kernel + bias[1], 3, axis=-1)
    z, r = sigmoid(xz + hz), sigmoid(xr + hr)
    return z, r, np.tanh(xh + r * hh), hh


def step(x, state, kernel, recurrent_kernel, bias, kept=1):
    """h(t) from x(t) and h(t-1)."""
    (h,) = state
    z, _, g, _ = gates(x, h, kernel, recurrent_kernel, bias, kept)
    return (z * h + (1 - z) * g,)


def step_back(gradient, x, state, kernel, recurrent_kernel, bias, kept):
    """From the gradient of h(t) those of x(t), h(t-1) and the weights."""
    (dh,), (h,) = gradient, state
    z, r, g, hh = gates(x, h, kernel, recurrent_kernel, bias, kept)
    dz, dg = dh * (h - g) * z * (1 - z), dh * (1 - z) * (1 - g**2)
    dr = dg * hh * r * (1 - r)
    from_x = np.concatenate([dz, dr, dg], axis=-1)
    from_h = np.concatenate([dz, dr, dg * r], axis=-1)
    before = (dh * z + (from_h @ recurrent_kernel.T) * kept,)
    biases = np.stack([from_x.sum(axis=0), from_h.sum(axis=0)])
    return from_x @ kernel.T, before, (x.T @ from_x, (h * kept).T @ from_h, biases)
