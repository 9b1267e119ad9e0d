# uses network padded
# STEP -1 stands for the final state, from which the sentence is classified.
cell, weights = weights_of(NETWORK, UNTRAINED)
states, last = forward(cell, weights, IDS, READ)
h = last if STEP < 0 else states[-1][STEP]
print(softmax(h @ weights["dense.kernel"] + weights["dense.bias"])[LABEL])
