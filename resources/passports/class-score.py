# uses network answers
manifest, weights = load(NETWORK)
labels, sentences, rows = read_examples(EXAMPLES, manifest)
predicted = probabilities_of(manifest, weights, sentences).argmax(axis=1)


def ratio(part, whole):
    return part / whole if whole else 0.0


def score(label):
    hits = ((predicted == label) & (labels == label)).sum()
    if SCORE == "precision":
        return ratio(hits, (predicted == label).sum())
    if SCORE == "recall":
        return ratio(hits, (labels == label).sum())
    return ratio(2 * hits, (predicted == label).sum() + (labels == label).sum())


# -1 stands for the mean of all classes, each counting the same.
classes = range(len(manifest["labels"])) if LABEL < 0 else [LABEL]
print(np.mean([score(label) for label in classes]))
