# How much of a change in the state s(t) reaches s(T): the length of ds(T)/ds(t), the product of
# the Jacobians of the steps between. The state is h, of an LSTM h and then c. The geometric mean
# over the sentences.
with open(NETWORK, encoding="utf-8") as file:
    network = json.load(file)
W, U, b = (np.array(network[name]) for name in ("kernel", "recurrent_kernel", "bias"))
UNITS = len(U)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def step(x, h, c):
    """The next state, its Jacobian by [h, c], and the gate that keeps."""
    if CELL == "rnn":
        new = np.tanh(x @ W + h @ U + b)
        return new, c, (1 - new**2)[:, None] * U.T, None
    if CELL == "gru":
        Uz, Ur, Uh = np.split(U, 3, axis=1)
        xz, xr, xh = np.split(x @ W + b[0], 3)
        hz, hr, hh = np.split(h @ U + b[1], 3)
        z, r = sigmoid(xz + hz), sigmoid(xr + hr)
        g = np.tanh(xh + r * hh)
        by_h = (np.diag(z) + ((h - g) * z * (1 - z))[:, None] * Uz.T
                + ((1 - z) * (1 - g**2) * hh * r * (1 - r))[:, None] * Ur.T
                + ((1 - z) * (1 - g**2) * r)[:, None] * Uh.T)
        return z * h + (1 - z) * g, c, by_h, z
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


H, C = slice(0, UNITS), slice(UNITS, 2 * UNITS)
PARTS = {"whole": (slice(None), slice(None)), "cell_by_cell": (C, C), "hidden_by_hidden": (H, H),
         "hidden_by_cell": (H, C), "cell_by_hidden": (C, H)}
logarithms = []
for sentence in np.array(network["sentences"]):
    h, c, steps = np.zeros(UNITS), np.zeros(UNITS), []
    for x in sentence:
        h, c, *derived = step(x, h, c)
        steps.append(derived)
    product, kept = np.eye(len(steps[0][0])), np.ones(UNITS)
    for jacobian, gate in reversed(steps[len(steps) - DISTANCE :]):
        product = product @ jacobian
        kept = kept if gate is None else kept * gate
    block = kept if PART == "keeping_gate" else product[PARTS[PART]]
    logarithms.append(np.log(np.linalg.norm(block) / np.sqrt(len(block))))
print(np.exp(np.mean(logarithms)))
