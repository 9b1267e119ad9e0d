def labels_of(base, source):
    """The labels that answers are scored between: the answers to both sentences.

    Where these are the same, the second is the label that gains most on it.
    """
    first, second = int(np.argmax(base)), int(np.argmax(source))
    if first == second:
        gains = (source - base) - (source[first] - base[first])
        gains[first] = -np.inf
        second = int(np.argmax(gains))
    return first, second


def read_pair(manifest, weights, ids, source_ids):
    """Scores of two sentences, and a function for that of the first with values of the other put in.

    The function is given units as layer, signal, token and number, or a number of None for all.
    """
    _, base = network(manifest, weights, ids)
    traces, source = network(manifest, weights, source_ids)
    first, second = labels_of(base, source)

    def patched(units):
        edits = []
        for layer, signal, token, unit in units:
            values = traces[layer][signal][token]
            edits += [{"layer": layer, "signal": signal, "step": token, "unit": u, "value": values[u]}
                      for u in (range(len(values)) if unit is None else [unit])]
        scores = network(manifest, weights, ids, edits)[1]
        return scores[second] - scores[first]

    return base[second] - base[first], source[second] - source[first], patched
