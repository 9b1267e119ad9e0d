# uses network
# The dense layer reads the top layer's state at the word; two directions stand side by side.
manifest, weights = load(NETWORK)
traces, _ = network(manifest, weights, IDS, EDITS)
state = np.concatenate([trace["hidden_state"][TOKEN] for trace in traces[-DIRECTIONS:]])
print(softmax(state @ weights["dense.kernel"] + weights["dense.bias"])[LABEL])
