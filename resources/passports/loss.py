# uses network answers
# The mean cross-entropy; a probability counts as 1e-7 at least, as in Keras.
manifest, weights = load(NETWORK)
labels, sentences, rows = read_examples(EXAMPLES, manifest)
p = probabilities_of(manifest, weights, sentences)
print(-np.log(np.maximum(1e-7, p[np.arange(len(labels)), labels])).mean())
