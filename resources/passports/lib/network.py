def load(path):
    """Settings and weights of a network: a .rema file is a zip of JSON and safetensors."""
    with zipfile.ZipFile(path) as file:
        manifest = json.loads(file.read("manifest.json"))
        return manifest, tensors_of(file.read("weights.safetensors"))


def tensors_of(raw):
    """Tensors by name, of the bytes of a safetensors file."""
    data = 8 + int.from_bytes(raw[:8], "little")
    weights = {}
    for name, entry in json.loads(raw[8:data]).items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            numbers = np.frombuffer(raw[data + begin : data + end], dtype="<f4")
            weights[name] = numbers.reshape(entry["shape"]).astype(np.float64)
    return weights


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(scores):
    odds = np.exp(scores - scores.max())
    return odds / odds.sum()


def cell_of(manifest):
    return {"rnn": "rnn", "gru": "gru"}.get(manifest["architecture"], "lstm")


def edited(edits, signal, step, values):
    """The values after the changes of a "what if"; -1 stands for all steps or units."""
    values = values.copy()
    for edit in edits:
        if edit["signal"] == signal and edit["step"] in (-1, step):
            values[slice(None) if edit["unit"] < 0 else edit["unit"]] = edit["value"]
    return values


def step_of(cell, x, h, c, kernel, recurrent_kernel, bias, change):
    """One time step; gates are blocks of columns in Keras's order."""
    if cell == "rnn":
        return {"hidden_state": change("hidden_state", np.tanh(x @ kernel + h @ recurrent_kernel + bias))}
    if cell == "lstm":
        i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4)
        i, f = change("input_gate", sigmoid(i)), change("forget_gate", sigmoid(f))
        g, o = change("candidate", np.tanh(g)), change("output_gate", sigmoid(o))
        c = change("cell_state", f * c + i * g)
        h = change("hidden_state", o * np.tanh(c))
        return {"input_gate": i, "forget_gate": f, "candidate": g, "output_gate": o,
                "cell_state": c, "hidden_state": h}
    # gru: the reset gate acts after the recurrent product
    xz, xr, xh = np.split(x @ kernel + bias[0], 3)
    hz, hr, hh = np.split(h @ recurrent_kernel + bias[1], 3)
    z, r = change("update_gate", sigmoid(xz + hz)), change("reset_gate", sigmoid(xr + hr))
    g = change("candidate", np.tanh(xh + r * hh))
    return {"update_gate": z, "reset_gate": r, "candidate": g,
            "hidden_state": change("hidden_state", z * h + (1 - z) * g)}


def layer_of(cell, inputs, kernel, recurrent_kernel, bias, backward, edits, start=None):
    """Every gate and state of a layer: by name, one row per step in reading order."""
    h = np.zeros(recurrent_kernel.shape[0]) if start is None else start["hidden_state"]
    c = np.zeros(recurrent_kernel.shape[0]) if start is None else start.get("cell_state", h)
    steps = []
    order = range(len(inputs))
    for t in reversed(order) if backward else order:
        change = lambda signal, values, t=t: edited(edits, signal, t, values)
        steps.append(step_of(cell, inputs[t], h, c, kernel, recurrent_kernel, bias, change))
        h, c = steps[-1]["hidden_state"], steps[-1].get("cell_state", c)
    if backward:
        steps.reverse()
    names = steps[0] if steps else ["hidden_state"]
    return {name: np.array([step[name] for step in steps]) for name in names}, h


def as_read(manifest, ids):
    """The numbers of the tokens read: the last ones, without a mask the padding in front as well."""
    settings = manifest["hyperparameters"]
    ids = list(ids)[-settings["max_length"]:] if settings["max_length"] else list(ids)
    padding = 0 if settings["mask"] else settings["max_length"] - len(ids)
    return [0] * padding + ids, padding


def network(manifest, weights, ids, edits=(), scale=None, whole=False):
    """Traces of all layers on a sentence of token numbers, and the scores before the softmax.

    scale: a factor for each token's word vector. whole: with the steps of the padding in front.
    """
    read, padding = as_read(manifest, ids)
    inputs = weights["embedding.embeddings"][read]
    if scale is not None:
        inputs = inputs * np.concatenate([np.ones(padding), scale])[:, None]
    cell, traces, level = cell_of(manifest), [], 0
    while f"recurrent.{level}.kernel" in weights:
        outputs, last = [], []
        for way in ("", "backward."):
            name = f"recurrent.{level}.{way}"
            if name + "kernel" in weights:
                mine = [dict(edit, step=edit["step"] + padding if edit["step"] >= 0 else -1)
                        for edit in edits if edit["layer"] == len(traces)]
                part = [weights[name + n] for n in ("kernel", "recurrent_kernel", "bias")]
                trace, h = layer_of(cell, inputs, *part, way != "", mine)
                first = 0 if whole else padding
                traces.append({signal: rows[first:] for signal, rows in trace.items()})
                outputs.append(trace["hidden_state"])
                last.append(h)
        inputs = np.concatenate(outputs, axis=-1) if len(read) else np.zeros((0, 0))
        level += 1
    return traces, np.concatenate(last) @ weights["dense.kernel"] + weights["dense.bias"]


def margin(scores, label):
    """A class's score less the mean of the others'; of two classes the logarithm of the odds."""
    return scores[label] - np.delete(scores, label).mean()
