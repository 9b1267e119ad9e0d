def starts(manifest, count):
    """Where the readings of a transformer begin: each has the later half of the one before, and goes on."""
    window = manifest["hyperparameters"]["window"]
    return [0, *range(window - window // 2, count - window // 2, window - window // 2)]


def read_by_block(manifest, weights, vectors):
    """The states of a transformer's block, which reads so many words together at most."""
    window = manifest["hyperparameters"]["window"]
    states = []
    for start in starts(manifest, len(vectors)):
        reading, _ = transformer_of(weights, vectors[start : start + window])
        states.append(reading[window // 2 if start else 0 :])
    return np.concatenate(states)


def read_text(manifest, weights, ids):
    """Traces of all layers over a text of token numbers, and the top layer's states."""
    states, traces = weights["embedding.embeddings"][ids], []
    if cell_of(manifest) == "transformer":
        states = read_by_block(manifest, weights, states)
        return [{"hidden_state": states}], states
    for level in range(manifest["hyperparameters"]["layers"]):
        part = tensors_of_layer(cell_of(manifest), weights, f"recurrent.{level}.")
        trace, _ = layer_of(cell_of(manifest), states, *part, False, [])
        traces.append(trace)
        states = trace["hidden_state"]
    return traces, states


def scores_of(weights, states):
    """The scores of the token to come, before the softmax."""
    return states @ weights["dense.kernel"] + weights["dense.bias"]


def surprise(manifest, weights, ids):
    """-ln p of each token but the first, given those before it."""
    scores = scores_of(weights, read_text(manifest, weights, ids[:-1])[1])
    largest = scores.max(axis=1)
    sums = largest + np.log(np.exp(scores - largest[:, None]).sum(axis=1))
    return sums - scores[np.arange(len(scores)), ids[1:]]


def next_token(manifest, weights, ids):
    """Tokens by their probability, that one, and the one after temperature and cut.

    Padding and unknown, numbers 0 and 1, never come.
    """
    scores = scores_of(weights, read_text(manifest, weights, ids)[1][-1])
    order = np.argsort(-scores[2:], kind="stable") + 2
    before = softmax(scores[order])
    greedy = GREEDY or TEMPERATURE == 0
    after = before.copy() if greedy else softmax((scores[order] - scores.max()) / TEMPERATURE)
    after[1 if greedy else TOP_K or len(order):] = 0
    after /= after.sum()
    if TOP_P < 1:
        after[(np.cumsum(after) < TOP_P).sum() + 1:] = 0
        after /= after.sum()
    return order, before, after
