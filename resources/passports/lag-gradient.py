# uses network
# Back-propagation through time, written out for each cell, from the loss −ln p(label) at the end.
manifest, weights = load(NETWORK)
cell = cell_of(manifest)
U = tensors_of_layer(cell, weights, "recurrent.0.")[1]
H = U.shape[0]


def gates(trace, t, dc):
    """Gradients at the sums behind i, f and the candidate of an LSTM, from that at c(t)."""
    i, f, g = (trace[name][t] for name in ("input_gate", "forget_gate", "candidate"))
    before = trace["cell_state"][t - 1] if t else np.zeros(H)
    return [dc * g * i * (1 - i), dc * before * f * (1 - f), dc * i * (1 - g * g)]


def lstm(trace, dh, dc, carried):
    """Yields ∂L/∂h(t) and what c carried of it, from the last step to the first."""
    for t in reversed(range(len(trace["hidden_state"]))):
        o, f = trace["output_gate"][t], trace["forget_gate"][t]
        tanh = np.tanh(trace["cell_state"][t])
        if carried is None:
            yield dh, dh
            carried = o * (1 - tanh**2) * dh
        else:
            yield dh, entering
        dc = dc + o * (1 - tanh**2) * dh
        nothing = np.zeros(H)
        entering = np.concatenate(gates(trace, t, carried) + [nothing]) @ U.T
        dh = np.concatenate(gates(trace, t, dc) + [dh * tanh * o * (1 - o)]) @ U.T
        dc, carried = dc * f, carried * f


def gru(trace, dh):
    """The same of a GRU."""
    carried, bias = dh, weights["recurrent.0.bias"][1][2 * H :]
    for t in reversed(range(len(trace["hidden_state"]))):
        yield dh, carried
        z, r, g = (trace[name][t] for name in ("update_gate", "reset_gate", "candidate"))
        before = trace["hidden_state"][t - 1] if t else np.zeros(H)
        dg = dh * (1 - z) * (1 - g * g)
        dz = dh * (before - g) * z * (1 - z)
        dr = dg * (before @ U[:, 2 * H :] + bias) * r * (1 - r)
        dh, carried = dh * z + np.concatenate([dz, dr, dg * r]) @ U.T, carried * z


def rnn(trace, dh):
    """The same of an RNN, in which nothing is carried past U."""
    last = dh
    for h in reversed(trace["hidden_state"]):
        yield dh, last
        dh, last = (dh * (1 - h * h)) @ U.T, np.zeros(H)


def mixed(trace, dh):
    """The same of a minGRU or minLSTM, in which there is no other way than what is kept."""
    for t in reversed(range(len(trace["hidden_state"]))):
        yield dh, dh
        if cell == "mingru":
            dh = dh * (1 - trace["update_gate"][t])
        else:
            dh = dh * share(trace["forget_gate"][t], trace["input_gate"][t])


def squares(ids, label):
    """‖·‖² of the part at the distance, and of the whole at the end."""
    (trace,), scores = network(manifest, weights, ids)
    error = softmax(scores)
    error[label] -= 1
    dh = weights["dense.kernel"] @ error
    steps = lstm(trace, dh, np.zeros(H), None) if cell == "lstm" else {"gru": gru, "rnn": rnn}.get(cell, mixed)(trace, dh)
    whole, carried = list(steps)[DISTANCE]
    part = {"whole": whole, "carried": carried, "rest": whole - carried}[PART]
    return np.array([part @ part, dh @ dh])


with open(PROBES, encoding="utf-8") as file:
    probes = json.load(file)
part, end = sum(squares(probe["ids"], probe["label"]) for probe in probes)
print(math.sqrt(part / end))
