# uses network answers
# How many texts of one class were taken for another; -1 stands for any class.
manifest, weights = load(NETWORK)
labels, sentences, rows = read_examples(EXAMPLES, manifest)
predicted = probabilities_of(manifest, weights, sentences).argmax(axis=1)
print((((labels == ACTUAL) | (ACTUAL < 0)) & ((predicted == PREDICTED) | (PREDICTED < 0))).sum())
