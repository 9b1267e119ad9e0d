# uses network
# A gradient in the drawn cell, by central differences: a signal is nudged where it comes about, all
# that follows is computed again, and the losses −ln p are compared.
manifest, weights = load(NETWORK)
STEP = 1e-5
cell = cell_of(manifest)
ways = 2 if "recurrent.0.backward.kernel" in weights else 1
traces, scores = network(manifest, weights, IDS)
trace = traces[LAYER]
H = trace["hidden_state"].shape[1]
T = len(IDS)
earlier = TOKEN + 1 if LAYER % ways == 1 else TOKEN - 1
name = f"recurrent.{LAYER // ways}." + ("backward." if LAYER % ways == 1 else "")
U, bias = weights[name + "recurrent_kernel"], weights[name + "bias"]


def loss(edits=(), changed=None):
    return -np.log(softmax(network(manifest, changed or weights, IDS, edits)[1])[LABEL])


def at(signal, unit, t=TOKEN):
    """∂L/∂signal(t) of a unit."""
    edits = [{"layer": LAYER, "signal": signal, "step": t, "unit": unit,
              "value": trace[signal][t][unit] + sign * STEP} for sign in (1, -1)]
    return (loss(edits[:1]) - loss(edits[1:])) / (2 * STEP)


def into(signal, unit):
    """∂L/∂sum behind a gate, a candidate or an RNN's state."""
    v = trace[signal][TOKEN][unit]
    return at(signal, unit) * (v * (1 - v) if signal.endswith("gate") else 1 - v * v)


def to_first(unit):
    """∂L/∂h before the first step, where there is nothing to nudge, through U and what is kept."""
    h = np.zeros(H)
    signals = {"rnn": ["hidden_state"], "lstm": ["input_gate", "forget_gate", "candidate", "output_gate"],
               "gru": ["update_gate", "reset_gate", "candidate"]}[cell]
    total = 0.0
    for block, signal in enumerate(signals):
        for j in range(H):
            scale = trace["reset_gate"][TOKEN][j] if cell == "gru" and signal == "candidate" else 1
            total += into(signal, j) * scale * U[unit, block * H + j]
    return total + (trace["update_gate"][TOKEN][unit] * at("hidden_state", unit) if cell == "gru" else 0)


def value(unit):
    state = "cell_state" if cell == "lstm" else "hidden_state"
    first = not 0 <= earlier < T
    if QUANTITY in trace:
        return at(QUANTITY, unit)
    if QUANTITY == "into_state":
        return into("hidden_state", unit)
    if QUANTITY.startswith("into_"):
        return into(QUANTITY[5:], unit)
    if QUANTITY == "recalled":
        return into("candidate", unit)
    if QUANTITY in ("kept", "added"):
        return at(state, unit)
    if QUANTITY == "squashed":
        return at("hidden_state", unit) * trace["output_gate"][TOKEN][unit]
    if QUANTITY == "complement":
        return at(state, unit) * trace["candidate"][TOKEN][unit]
    if QUANTITY == "hidden_before":
        return to_first(unit) if first else at("hidden_state", unit, earlier)
    # cell_before
    return at(state, unit) * trace["forget_gate"][TOKEN][unit] if first else at(state, unit, earlier)


def input_gradient():
    """∂L/∂x(t) of the layer, through W."""
    W = weights[name + "kernel"]
    signals = {"rnn": ["hidden_state"], "lstm": ["input_gate", "forget_gate", "candidate", "output_gate"],
               "gru": ["update_gate", "reset_gate", "candidate"]}[cell]
    return W @ np.concatenate([[into(signal, j) for j in range(H)] for signal in signals])


if QUANTITY == "input":
    v = input_gradient()
    print(v[0] if len(v) == 1 else np.sqrt((v**2).mean()))
elif UNIT >= 0:
    print(value(UNIT))
else:
    v = np.array([value(unit) for unit in range(H)])
    print(v[0] if H == 1 else np.sqrt((v**2).mean()))
