def prepare(path):
    """The words and labels of a table, and its three parts as numbers."""
    parts = split(read_csv(path))
    words = vocabulary(text for text, _ in parts[0])
    labels = sorted({label for _, label in parts[0]})
    encoded = [
        (encode([text for text, _ in part], words), [labels.index(label) for _, label in part])
        for part in parts
    ]
    return words, labels, encoded
