# Column blocks of a cell's weights: its gates and candidate.
BLOCKS = {"rnn": 1, "gru": 3, "lstm": 4, "mingru": 2, "minlstm": 3}


def cell_of_name(architecture):
    return architecture if architecture in BLOCKS else "lstm"


def blocks(architecture):
    return BLOCKS[cell_of_name(architecture)]


def recurrent(architecture, hidden):
    """Rows of a recurrent kernel; 0 of cells without."""
    return 0 if architecture.startswith("min") else hidden


def bias_rows(architecture):
    return 2 if architecture == "gru" else 1


def attention(pooling, architecture, hidden):
    """Weights of attention over the top layer's states: W, b and v."""
    features = 2 * hidden if architecture == "bilstm" else hidden
    return features * features + 2 * features if pooling == "attention" else 0


def layers(architecture, embedding, hidden):
    """What each layer reads, and its number of directions."""
    if architecture == "bilstm":
        return [(embedding, 2)]
    if architecture == "stacked-lstm":
        return [(embedding, 1), (hidden, 1)]
    return [(embedding, 1)]
