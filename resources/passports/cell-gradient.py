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
first = not 0 <= earlier < T
name = f"recurrent.{LAYER // ways}." + ("backward." if LAYER % ways == 1 else "")
U = weights[name + "recurrent_kernel"]


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


def sums():
    """∂L/∂sum of all units behind every gate and candidate, in the order of the weights' columns."""
    signals = {"rnn": ["hidden_state"], "lstm": ["input_gate", "forget_gate", "candidate", "output_gate"],
               "gru": ["update_gate", "reset_gate", "candidate"]}[cell]
    return np.concatenate([[into(signal, unit) for unit in range(H)] for signal in signals])


def to_first():
    """∂L/∂h before the first step, where there is nothing to nudge, through U and what is kept."""
    behind = sums()
    if cell != "gru":
        return U @ behind
    behind[2 * H :] *= trace["reset_gate"][TOKEN]
    return U @ behind + trace["update_gate"][TOKEN] * [at("hidden_state", unit) for unit in range(H)]


def value(unit):
    state = "cell_state" if cell == "lstm" else "hidden_state"
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
        return at("hidden_state", unit, earlier)
    # cell_before
    return at(state, unit) * trace["forget_gate"][TOKEN][unit] if first else at(state, unit, earlier)


units = [UNIT] if UNIT >= 0 else list(range(H))
if QUANTITY == "input":
    v = weights[name + "kernel"] @ sums()
elif QUANTITY == "hidden_before" and first:
    v = to_first()[units]
else:
    v = np.array([value(unit) for unit in units])
print(v[0] if len(v) == 1 else np.sqrt((v**2).mean()))
