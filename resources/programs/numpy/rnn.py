def start(shape):
    """The state before the first word: h, zeros."""
    return (np.zeros(shape),)


def step(x, state, kernel, recurrent_kernel, bias, kept=1):
    """h(t) from x(t) and h(t-1)."""
    (h,) = state
    return (np.tanh(x @ kernel + (h * kept) @ recurrent_kernel + bias),)


def step_back(gradient, x, state, kernel, recurrent_kernel, bias, kept):
    """From the gradient of h(t) those of x(t), h(t-1) and the weights."""
    (dh,), (h,) = gradient, state
    (new,) = step(x, state, kernel, recurrent_kernel, bias, kept)
    d = dh * (1 - new**2)
    before = ((d @ recurrent_kernel.T) * kept,)
    return d @ kernel.T, before, (x.T @ d, (h * kept).T @ d, d.sum(axis=0))
