# Column blocks of a cell's weights: its gates and candidate.
BLOCKS = {"rnn": 1, "gru": 3, "lstm": 4, "mingru": 2, "minlstm": 3, "transformer": 0}


def cell_of_name(architecture):
    return {"bilstm": "lstm", "stacked-lstm": "lstm", "stacked-mingru": "mingru"}.get(architecture, architecture)


def blocks(architecture):
    return BLOCKS[cell_of_name(architecture)]


def recurrent(architecture, hidden):
    """Rows of a recurrent kernel; 0 of cells without."""
    return 0 if cell_of_name(architecture).startswith("min") else hidden


def bias_rows(architecture):
    return 2 if architecture == "gru" else 1


def heads_width(hidden):
    """Numbers in both heads of a transformer together."""
    return 2 * ((hidden + 1) // 2)


def block_products(architecture, embedding, hidden):
    """Weights that a word is multiplied by in a transformer's block: input, queries, keys, values, output, feed-forward."""
    if architecture != "transformer":
        return 0
    return embedding * hidden + 4 * hidden * heads_width(hidden) + 8 * hidden ** 2


def block(architecture, embedding, hidden, positions):
    """Weights of a transformer's block: these, positions, biases and gains."""
    if architecture != "transformer":
        return 0
    return block_products(architecture, embedding, hidden) + positions * hidden + 3 * heads_width(hidden) + 12 * hidden


def attention(pooling, architecture, hidden):
    """Weights of attention over the top layer's states: W, b and v."""
    features = 2 * hidden if architecture == "bilstm" else hidden
    return features * features + 2 * features if pooling == "attention" else 0


def layers(architecture, embedding, hidden):
    """What each layer reads, and its number of directions."""
    if architecture == "bilstm":
        return [(embedding, 2)]
    if architecture.startswith("stacked-"):
        return [(embedding, 1), (hidden, 1)]
    return [(embedding, 1)]
