# uses network answers interval
# Accuracy on the texts whose difficulty lies in a range, its 95 % interval, and their number.
manifest, weights = load(NETWORK)
labels, sentences, rows = read_examples(EXAMPLES, manifest)
inside = np.array([row[COLUMN] != "" and FROM <= int(row[COLUMN]) <= TO for row in rows])
chosen = [ids for ids, taken in zip(sentences, inside) if taken]
right = probabilities_of(manifest, weights, chosen).argmax(axis=1) == labels[inside]
print(right.mean())
low, high = wilson(right.sum(), len(right))
print(low)
print(high)
print(len(right))
