csv.field_size_limit(10**9)


def read_examples(path, manifest):
    """Rows of texts: their true classes (numbers), their tokens' numbers, and the rows."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    labels = np.array([manifest["labels"].index(row["label"]) for row in rows], dtype=int)
    return labels, [[int(i) for i in row["ids"].split()] for row in rows], rows


def probabilities_of(manifest, weights, sentences):
    return np.array([softmax(network(manifest, weights, ids)[1]) for ids in sentences])
