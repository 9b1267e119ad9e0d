# uses network padded
# STEP -1 stands for what the dense layer reads: the final state, or what the states are pooled to.
manifest, weights = weights_of(NETWORK, UNTRAINED)
states, last = forward(manifest, weights, IDS, READ)
h = last if STEP < 0 else states[-1][STEP]
print(softmax(h @ weights["dense.kernel"] + weights["dense.bias"])[LABEL])
