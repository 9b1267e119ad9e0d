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


# The column blocks of a cell's weights in order, by what they come to.
BLOCKS = {
    "rnn": ["hidden_state"],
    "lstm": ["input_gate", "forget_gate", "candidate", "output_gate"],
    "gru": ["update_gate", "reset_gate", "candidate"],
    "mingru": ["update_gate", "candidate"],
    "minlstm": ["forget_gate", "input_gate", "candidate"],
    "transformer": [],
}


def cell_of(manifest):
    architecture = manifest["architecture"]
    return {"bilstm": "lstm", "stacked-lstm": "lstm", "stacked-mingru": "mingru"}.get(architecture, architecture)


def tensors_of_layer(cell, weights, name):
    """Kernel, recurrent kernel and bias; zeros stand for the recurrent kernel where a cell has none."""
    kernel, bias = weights[name + "kernel"], weights[name + "bias"]
    units = kernel.shape[1] // len(BLOCKS[cell])
    return kernel, weights.get(name + "recurrent_kernel", np.zeros((units, kernel.shape[1]))), bias


def edited(edits, signal, step, values):
    """The values after the changes of a "what if"; -1 stands for all steps or units."""
    values = values.copy()
    for edit in edits:
        if edit["signal"] == signal and edit["step"] in (-1, step):
            values[slice(None) if edit["unit"] < 0 else edit["unit"]] = edit["value"]
    return values


def share(f, i):
    """f/(f+i); a half where both are 0."""
    return np.divide(f, f + i, out=np.full_like(f, 0.5), where=f + i != 0)


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
    if cell == "mingru":
        z, g = np.split(x @ kernel + bias, 2)
        z, g = change("update_gate", sigmoid(z)), change("candidate", g)
        return {"update_gate": z, "candidate": g, "hidden_state": change("hidden_state", (1 - z) * h + z * g)}
    if cell == "minlstm":
        f, i, g = np.split(x @ kernel + bias, 3)
        f, i, g = change("forget_gate", sigmoid(f)), change("input_gate", sigmoid(i)), change("candidate", g)
        kept = share(f, i)
        return {"forget_gate": f, "input_gate": i, "candidate": g,
                "hidden_state": change("hidden_state", kept * h + (1 - kept) * g)}
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


def normalised(rows, gain, bias):
    """Layer normalisation of each row."""
    centred = rows - rows.mean(axis=1, keepdims=True)
    return gain * centred / np.sqrt((centred ** 2).mean(axis=1, keepdims=True) + 1e-5) + bias


def heads_of(rows):
    """For each of two heads its weights of attention, a row for each word, and what its words read."""
    heads = []
    for q, k, v in zip(*[np.split(part, 2, axis=1) for part in np.split(rows, 3, axis=1)]):
        scores = q @ k.T / np.sqrt(q.shape[1])
        a = np.array([np.append(softmax(row[: t + 1]), np.zeros(len(row) - t - 1)) for t, row in enumerate(scores)])
        heads.append((a, a @ v))
    return heads


def block_of(weights, vectors):
    """All that a transformer's block computes, a row for each word by name, and the weights of its heads."""
    part = lambda name: (weights[f"transformer.0.{name}.kernel"], weights[f"transformer.0.{name}.bias"])
    norm = lambda name: (weights[f"transformer.0.{name}.gain"], weights[f"transformer.0.{name}.bias"])
    linear = lambda rows, kernel, bias: rows @ kernel + bias
    v = {"projected": vectors @ weights["transformer.0.input.kernel"],
         "position": weights["transformer.0.positions"][: len(vectors)]}
    v["stream"] = v["projected"] + v["position"]
    v["attention_norm"] = normalised(v["stream"], *norm("attention_norm"))
    rows = linear(v["attention_norm"], *part("attention"))
    v["query"], v["key"], v["value"] = np.split(rows, 3, axis=1)
    heads = heads_of(rows)
    v["read"] = np.concatenate([read for _, read in heads], axis=1)
    v["attended"] = linear(v["read"], *part("attention_output"))
    v["middle"] = v["stream"] + v["attended"]
    v["inner_norm"] = normalised(v["middle"], *norm("inner_norm"))
    v["inner"] = np.maximum(0, linear(v["inner_norm"], *part("inner")))
    v["fed"] = linear(v["inner"], *part("inner_output"))
    v["sum"] = v["middle"] + v["fed"]
    v["hidden_state"] = normalised(v["sum"], *norm("norm"))
    return v, [a for a, _ in heads]


def transformer_of(weights, vectors):
    """The states of a transformer's block at each word, and the weights of its heads."""
    if not len(vectors):
        return np.zeros((0, weights["transformer.0.positions"].shape[1])), []
    rows, heads = block_of(weights, vectors)
    return rows["hidden_state"], heads


def as_read(manifest, ids):
    """The numbers of the tokens read: the last ones, without a mask the padding in front as well."""
    settings = manifest["hyperparameters"]
    ids = list(ids)[-settings["max_length"]:] if settings["max_length"] else list(ids)
    padding = 0 if settings["mask"] else settings["max_length"] - len(ids)
    return [0] * padding + ids, padding


def pooled(manifest, weights, states, last, given=()):
    """What the dense layer reads: the final states, or what those of the words read are pooled to.

    given: weights of attention that are set, as pairs of a place among the states and a weight
    """
    pooling = manifest["hyperparameters"].get("pooling", "last")
    if pooling == "last" or not len(states):
        return last
    if pooling == "attention":
        return shared_out(attention_of(weights, states), given) @ states
    return states.mean(axis=0) if pooling == "mean" else states.max(axis=0)


def attention_of(weights, states):
    """The weights of the words: softmax of v·tanh(h·W + b)."""
    u = np.tanh(states @ weights["attention.kernel"] + weights["attention.bias"])
    return softmax(u @ weights["attention.query"])


def shared_out(a, given):
    """Weights with some set: the others share what is left in the proportions that they had."""
    changed = a.copy()
    places = [place for place, _ in given]
    others = np.setdiff1d(np.arange(len(a)), places)
    left = max(0, 1 - sum(weight for _, weight in given))
    if given:
        rest = a[others].sum()
        changed[others] = a[others] * left / rest if rest > 0 else left / len(others)
        changed[places] = [weight for _, weight in given]
    return changed


def network(manifest, weights, ids, edits=(), scale=None, whole=False, given=()):
    """Traces of all layers on a sentence of token numbers, and the scores before the softmax.

    scale: a factor for each token's word vector. whole: with the steps of the padding in front.
    given: weights of attention that are set, as pairs of a token's place and a weight
    """
    read, padding = as_read(manifest, ids)
    inputs = weights["embedding.embeddings"][read]
    if scale is not None:
        inputs = inputs * np.concatenate([np.ones(padding), scale])[:, None]
    cell, traces, level = cell_of(manifest), [], 0
    if cell == "transformer":
        inputs, _ = transformer_of(weights, inputs)
        traces, last = [{"hidden_state": inputs[0 if whole else padding:]}], [inputs[-1] if len(read) else np.zeros(inputs.shape[1])]
    while f"recurrent.{level}.kernel" in weights:
        outputs, last = [], []
        for way in ("", "backward."):
            name = f"recurrent.{level}.{way}"
            if name + "kernel" in weights:
                mine = [dict(edit, step=edit["step"] + padding if edit["step"] >= 0 else -1)
                        for edit in edits if edit["layer"] == len(traces)]
                part = tensors_of_layer(cell, weights, name)
                trace, h = layer_of(cell, inputs, *part, way != "", mine)
                first = 0 if whole else padding
                traces.append({signal: rows[first:] for signal, rows in trace.items()})
                outputs.append(trace["hidden_state"])
                last.append(h)
        inputs = np.concatenate(outputs, axis=-1) if len(read) else np.zeros((0, 0))
        level += 1
    read_by_dense = pooled(manifest, weights, inputs, np.concatenate(last),
                           [(place + padding, weight) for place, weight in given])
    return traces, read_by_dense @ weights["dense.kernel"] + weights["dense.bias"]


def margin(scores, label):
    """A class's score less the mean of the others'; of two classes the logarithm of the odds."""
    return scores[label] - np.delete(scores, label).mean()
