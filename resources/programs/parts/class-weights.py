def class_weights(labels):
    """Rare labels count as much as frequent ones: N / (C n) for a label with n of N texts."""
    counts = np.bincount(labels)
    return len(labels) / (len(counts) * counts)
