def cell_of_name(architecture):
    return {"rnn": "rnn", "gru": "gru"}.get(architecture, "lstm")


def blocks(architecture):
    """Column blocks of a cell's weights: its gates and candidate."""
    return {"rnn": 1, "gru": 3, "lstm": 4}[cell_of_name(architecture)]


def bias_rows(architecture):
    return 2 if architecture == "gru" else 1


def layers(architecture, embedding, hidden):
    """What each layer reads, and its number of directions."""
    if architecture == "bilstm":
        return [(embedding, 2)]
    if architecture == "stacked-lstm":
        return [(embedding, 1), (hidden, 1)]
    return [(embedding, 1)]
