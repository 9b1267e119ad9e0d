# How much of a change in the state s(t) reaches s(T): the length of ds(T)/ds(t), the product of
# the Jacobians of the steps between. The state is h, of an LSTM h and then c. The geometric mean
# over the sentences.
def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def step(cell, W, U, b, x, h, c):
    """The next state, its Jacobian by [h, c], and the gate that keeps."""
    if cell == "rnn":
        new = np.tanh(x @ W + h @ U + b)
        return new, c, (1 - new**2)[:, None] * U.T, None
    if cell == "gru":
        Uz, Ur, Uh = np.split(U, 3, axis=1)
        xz, xr, xh = np.split(x @ W + b[0], 3)
        hz, hr, hh = np.split(h @ U + b[1], 3)
        z, r = sigmoid(xz + hz), sigmoid(xr + hr)
        g = np.tanh(xh + r * hh)
        by_h = (np.diag(z) + ((h - g) * z * (1 - z))[:, None] * Uz.T
                + ((1 - z) * (1 - g**2) * hh * r * (1 - r))[:, None] * Ur.T
                + ((1 - z) * (1 - g**2) * r)[:, None] * Uh.T)
        return z * h + (1 - z) * g, c, by_h, z
    if cell == "mingru":
        z, g = np.split(x @ W + b, 2)
        kept = 1 - sigmoid(z)
        return kept * h + (1 - kept) * g, c, np.diag(kept), kept
    if cell == "minlstm":
        f, i, g = np.split(x @ W + b, 3)
        kept = sigmoid(f) / (sigmoid(f) + sigmoid(i))
        return kept * h + (1 - kept) * g, c, np.diag(kept), kept
    i, f, g, o = np.split(x @ W + h @ U + b, 4)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    Ui, Uf, Ug, Uo = np.split(U, 4, axis=1)
    new = f * c + i * g
    c_by_h = ((g * i * (1 - i))[:, None] * Ui.T + (c * f * (1 - f))[:, None] * Uf.T
              + (i * (1 - g**2))[:, None] * Ug.T)
    through = (o * (1 - np.tanh(new) ** 2))[:, None]
    h_by_h = through * c_by_h + (np.tanh(new) * o * (1 - o))[:, None] * Uo.T
    jacobian = np.block([[h_by_h, through * np.diag(f)], [c_by_h, np.diag(f)]])
    return o * np.tanh(new), new, jacobian, f


def remaining(path, cell, part, distance):
    with open(path, encoding="utf-8") as file:
        network = json.load(file)
    tensors = [np.array(network[name]) for name in ("kernel", "recurrent_kernel", "bias")]
    units = tensors[0].shape[1] // {"rnn": 1, "lstm": 4, "gru": 3, "mingru": 2, "minlstm": 3}[cell]
    h_, c_ = slice(0, units), slice(units, 2 * units)
    parts = {"whole": (slice(None), slice(None)), "cell_by_cell": (c_, c_),
             "hidden_by_hidden": (h_, h_), "hidden_by_cell": (h_, c_), "cell_by_hidden": (c_, h_)}
    logarithms = []
    for sentence in np.array(network["sentences"]):
        h, c, steps = np.zeros(units), np.zeros(units), []
        for x in sentence:
            h, c, *derived = step(cell, *tensors, x, h, c)
            steps.append(derived)
        product, kept = np.eye(len(steps[0][0])), np.ones(units)
        for jacobian, gate in reversed(steps[len(steps) - distance :]):
            product = product @ jacobian
            kept = kept if gate is None else kept * gate
        block = kept if part == "keeping_gate" else product[parts[part]]
        logarithms.append(np.log(np.linalg.norm(block) / np.sqrt(len(block))))
    return np.exp(np.mean(logarithms))


for path, cell, part in MEASURED:
    print(remaining(path, cell, part, DISTANCE))
