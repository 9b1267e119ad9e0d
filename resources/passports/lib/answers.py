csv.field_size_limit(10**9)


def read_examples(path, manifest):
    """Rows of texts: their true classes (numbers), their tokens' numbers, and the rows."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    labels = np.array([manifest["labels"].index(row["label"]) for row in rows], dtype=int)
    return labels, [[int(i) for i in row["ids"].split()] for row in rows], rows


def probabilities_of(manifest, weights, sentences):
    return np.array([softmax(network(manifest, weights, ids)[1]) for ids in sentences])


def wilson(hits, examples):
    """The 95 % score interval of Wilson (1927)."""
    if examples == 0:
        return 0.0, 1.0
    z, share = 1.959963984540054, hits / examples
    scale = 1 / (1 + z * z / examples)
    centre = scale * (share + z * z / (2 * examples))
    half = scale * z * math.sqrt(share * (1 - share) / examples + z * z / (4 * examples**2))
    return max(0.0, min(share, centre - half)), min(1.0, max(share, centre + half))
