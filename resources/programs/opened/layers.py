# if embedding
def embedding(ids, table, mask_zero):
    """A row of numbers for each id, and which steps are read."""
    return [table[i] for i in ids], [i != 0 for i in ids] if mask_zero else None


# end
# if masking
def masking(rows, value):
    """Steps all of whose numbers are the value are not read, and become 0."""
    mask = [bool((row != value).any()) for row in rows]
    return [row if read else 0 * row for row, read in zip(rows, mask)], mask


# end
# if traced
TRACES = []  # of each direction, by its steps: gates, candidate, states
SIGNALS = {}  # gates and candidate of the step that is computed


def note(**signals):
    SIGNALS.update(signals)


# end
# if recurrent
def blocks(sums, count):
    size = len(sums) // count
    return [sums[i * size : (i + 1) * size] for i in range(count)]


# end
# if simple_rnn
def simple_rnn(x, state, kernel, recurrent_kernel, bias, activation):
    """h(t) from x(t) and h(t-1)."""
    return (activation(x @ kernel + state[0] @ recurrent_kernel + bias),)


# end
# if lstm
def lstm(x, state, kernel, recurrent_kernel, bias, activation, gate):
    """h(t) and c(t); blocks of columns: input gate, forget gate, candidate, output gate."""
    h, c = state
    i, f, g, o = blocks(x @ kernel + h @ recurrent_kernel + bias, 4)
# if traced
    note(input_gate=gate(i), forget_gate=gate(f), candidate=activation(g), output_gate=gate(o))
# end
    c = gate(f) * c + gate(i) * activation(g)
    return gate(o) * activation(c), c


# end
# if gru
def gru(x, state, kernel, recurrent_kernel, bias, activation, gate):
    """h(t); blocks of columns: update gate, reset gate, candidate. Reset after the product."""
    (h,) = state
    xz, xr, xh = blocks(x @ kernel + bias[0], 3)
    hz, hr, hh = blocks(h @ recurrent_kernel + bias[1], 3)
    z, r = gate(xz + hz), gate(xr + hr)
    candidate = activation(xh + r * hh)
# if traced
    note(update_gate=z, reset_gate=r, candidate=candidate)
# end
    return (z * h + (1 - z) * candidate,)


# end
# if gru_reset_before
def gru_reset_before(x, state, kernel, recurrent_kernel, bias, activation, gate):
    """h(t); blocks of columns: update gate, reset gate, candidate. Reset before the product."""
    (h,) = state
    xz, xr, xh = blocks(x @ kernel + bias, 3)
    hz, hr, _ = blocks(h @ recurrent_kernel, 3)
    z, r = gate(xz + hz), gate(xr + hr)
    candidate = activation(xh + (r * h) @ recurrent_kernel[:, 2 * len(h) :])
# if traced
    note(update_gate=z, reset_gate=r, candidate=candidate)
# end
    return (z * h + (1 - z) * candidate,)


# end
# if recurrent
def read(rows, mask, weights, step, functions, backward=False, zeros=False):
    """The states h after each step, in the order they were read, and the last one.

    A step that is not read leaves the states as they are; its output is the one before, or 0.
    """
    start = weights[1][:, 0] * 0  # as many zeros as there are units
    state, states = (start, start) if step.__name__ == "lstm" else (start,), []
    order = range(len(rows))
# if traced
    trace = {}
    TRACES.append(trace)
# end
    for t in reversed(order) if backward else order:
        counts = mask is None or mask[t]
        if counts:
            state = step(rows[t], state, *weights, *functions)
# if traced
            trace[t] = {**SIGNALS, **dict(zip(("hidden_state", "cell_state"), state))}
# end
        states.append(state[0] if counts or not zeros else start)
    return states, state[0]


# end
# if pooling
def pool_max(rows):
    """The largest number of each column, at steps that are not read, too."""
# if pytorch
    return torch.stack(rows).amax(dim=0)
# end
# if not pytorch
    return np.max(rows, axis=0)
# end


def pool_mean(rows, mask):
    """The mean of each column over the steps that are read."""
    rows = [row for t, row in enumerate(rows) if mask is None or mask[t]]
    return sum(rows) / len(rows)


# end
# if normalisation
def normalise(x, mean, variance, scale, shift, epsilon):
    return scale * (x - mean) / (variance + epsilon) ** 0.5 + shift


# end
# if layer_normalisation
def layer_normalise(x, scale, shift, epsilon):
    """By the mean and variance of these numbers themselves."""
    return normalise(x, x.mean(), ((x - x.mean()) ** 2).mean(), scale, shift, epsilon)


# end
