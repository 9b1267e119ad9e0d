def weights_of(network, untrained):
    """The settings and the weights of a network, with those that it was not trained with."""
    manifest, weights = load(network)
    if untrained:
        with open(untrained, "rb") as file:
            weights.update(tensors_of(file.read()))
    return manifest, weights


def read_steps(cell, inputs, read, kernel, recurrent_kernel, bias, backward):
    """The states of a layer at every step, and the final one; a step that is not read changes nothing."""
    h = c = np.zeros(recurrent_kernel.shape[0])
    states = np.zeros((len(inputs), len(h)))
    order = range(len(inputs))
    for t in reversed(order) if backward else order:
        if read[t]:
            step = step_of(cell, inputs[t], h, c, kernel, recurrent_kernel, bias, lambda _, x: x)
            h, c = step["hidden_state"], step.get("cell_state", c)
        states[t] = h
    return states, h


def held(states, read):
    """The states of the steps that are read; where one is not, the state before it stays."""
    last = np.cumsum(read) - 1
    return np.where((last >= 0)[:, None], states[np.maximum(last, 0)] if len(states) else 0, np.zeros(states.shape[1]))


def forward(manifest, weights, ids, read):
    """The states of every layer at every step, and what the dense layer reads of the top layer's."""
    cell = cell_of(manifest)
    states, last = [weights["embedding.embeddings"][ids]], []
    if cell == "transformer":
        states.append(held(transformer_of(weights, states[0][np.array(read)])[0], read))
        last = [states[1][-1]]
    while f"recurrent.{len(states) - 1}.kernel" in weights:
        outputs, last = [], []
        for way in ("", "backward."):
            name = f"recurrent.{len(states) - 1}.{way}"
            if name + "kernel" in weights:
                part = tensors_of_layer(cell, weights, name)
                rows, h = read_steps(cell, states[-1], read, *part, way != "")
                outputs.append(rows)
                last.append(h)
        states.append(np.concatenate(outputs, axis=1))
    return states[1:], pooled(manifest, weights, states[-1][np.array(read)], np.concatenate(last))
