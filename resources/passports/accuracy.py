# uses network answers interval
# The share of texts whose most probable class is the true one, and its 95 % interval.
manifest, weights = load(NETWORK)
labels, sentences, rows = read_examples(EXAMPLES, manifest)
right = probabilities_of(manifest, weights, sentences).argmax(axis=1) == labels
print(right.mean())
low, high = wilson(right.sum(), len(right))
print(low)
print(high)
