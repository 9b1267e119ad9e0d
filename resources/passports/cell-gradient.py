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
W, U, bias = tensors_of_layer(cell, weights, name)


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
    if signal == "candidate" and cell.startswith("min"):
        return at(signal, unit)
    return at(signal, unit) * (v * (1 - v) if signal.endswith("gate") else 1 - v * v)


def sums():
    """∂L/∂sum of all units behind every gate and candidate, in the order of the weights' columns."""
    return np.concatenate([[into(signal, unit) for unit in range(H)] for signal in BLOCKS[cell]])


def kept():
    """The share of every unit's state that the step keeps."""
    gates = {signal: rows[TOKEN] for signal, rows in trace.items()}
    if cell == "minlstm":
        return share(gates["forget_gate"], gates["input_gate"])
    if cell == "mingru":
        return 1 - gates["update_gate"]
    return gates["forget_gate" if cell == "lstm" else "update_gate"]


def state_before(unit):
    """h(t-1): at the first word what reading the padding left behind, else zero."""
    rows = network(manifest, weights, IDS, whole=True)[0][LAYER]["hidden_state"]
    place = earlier + as_read(manifest, IDS)[1]
    return rows[place][unit] if 0 <= place < len(rows) else 0.0


def to_first():
    """∂L/∂h before the first step, where there is nothing to nudge, through U and what is kept."""
    behind = sums()
    if cell in ("rnn", "lstm"):
        return U @ behind
    if cell == "gru":
        behind[2 * H :] *= trace["reset_gate"][TOKEN]
    return U @ behind + kept() * [at("hidden_state", unit) for unit in range(H)]


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
    if QUANTITY == "keep_share" or (QUANTITY == "complement" and cell == "mingru"):
        return at(state, unit) * state_before(unit)
    if QUANTITY in ("complement", "add_share"):
        return at(state, unit) * trace["candidate"][TOKEN][unit]
    if QUANTITY == "hidden_before":
        return at("hidden_state", unit, earlier)
    # cell_before
    return at(state, unit) * kept()[unit] if first else at(state, unit, earlier)


units = [UNIT] if UNIT >= 0 else list(range(H))
if QUANTITY == "input":
    v = W @ sums()
elif QUANTITY == "hidden_before" and first:
    v = to_first()[units]
else:
    v = np.array([value(unit) for unit in units])
print(v[0] if len(v) == 1 else np.sqrt((v**2).mean()))
