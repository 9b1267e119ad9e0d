# uses network
# A number of the drawn cell or block: of one unit, or of all together (UNIT < 0), where a share is their
# mean and a signed number their root mean square. Of a VECTOR, such as x(t), always the root mean square.
manifest, weights = load(NETWORK)
read, padding = as_read(manifest, IDS)
t = TOKEN + padding


def of_block():
    """The word vector and the numbers of a transformer's block; of each head the largest weight."""
    vectors = weights["embedding.embeddings"][read]
    rows, heads = block_of(weights, vectors)
    v = {name: part[t] for name, part in rows.items()}
    for name, a in zip(("first_head", "second_head"), heads):
        v[name] = np.full_like(v["hidden_state"], a[t].max())
    return dict(v, vector=vectors[t])


def of_cell():
    """x(t) and the numbers of a recurrent cell."""
    traces, scores = network(manifest, weights, IDS, EDITS, whole=True)
    ways = 2 if "recurrent.0.backward.kernel" in weights else 1
    level, backward = LAYER // ways, LAYER % ways == 1
    name = f"recurrent.{level}." + ("backward." if backward else "")
    trace = traces[LAYER]
    if level == 0:
        x = weights["embedding.embeddings"][read[t]]
    else:
        x = np.concatenate([below["hidden_state"][t] for below in traces[(level - 1) * ways : level * ways]])
    earlier = t + 1 if backward else t - 1

    def before(signal):
        """The state before the step; the first step starts at zero."""
        rows = trace[signal]
        return rows[earlier] if 0 <= earlier < len(rows) else np.zeros(rows.shape[1])

    v = {signal: rows[t] for signal, rows in trace.items()}
    v["hidden_before"] = before("hidden_state")
    cell = cell_of(manifest)
    kernel, recurrent_kernel, bias = tensors_of_layer(cell, weights, name)
    blocks = ["state"] if cell == "rnn" else BLOCKS[cell]
    b = bias if bias.ndim == 2 else [bias, 0 * bias]
    words = np.split(x @ kernel + b[0], len(blocks))
    past = np.split(v["hidden_before"] @ recurrent_kernel + b[1], len(blocks))
    for i, block in enumerate(blocks):
        v["into_" + block] = words[i] + past[i]
    if cell == "lstm":
        v["cell_before"] = before("cell_state")
        v["kept"] = v["forget_gate"] * v["cell_before"]
        v["added"] = v["input_gate"] * v["candidate"]
        v["squashed"] = np.tanh(v["cell_state"])
    if cell == "gru":
        v["into_candidate"] = words[2]
        v["recalled"] = v["reset_gate"] * past[2]
        v["complement"] = 1 - v["update_gate"]
        v["kept"] = v["update_gate"] * v["hidden_before"]
        v["added"] = v["complement"] * v["candidate"]
    if cell == "mingru":
        v["complement"] = 1 - v["update_gate"]
        v["kept"] = v["complement"] * v["hidden_before"]
        v["added"] = v["update_gate"] * v["candidate"]
    if cell == "minlstm":
        v["keep_share"] = share(v["forget_gate"], v["input_gate"])
        v["add_share"] = share(v["input_gate"], v["forget_gate"])
        v["kept"] = v["keep_share"] * v["hidden_before"]
        v["added"] = v["add_share"] * v["candidate"]
    return dict(v, input=x)


numbers = (of_block() if cell_of(manifest) == "transformer" else of_cell())[QUANTITY]
if UNIT >= 0 and not VECTOR:
    print(numbers[UNIT])
else:
    print(numbers.mean() if SHARE else np.sqrt((numbers**2).mean()))
