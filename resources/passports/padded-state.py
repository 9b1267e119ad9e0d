# uses network padded
# STEP -1 stands for what the dense layer reads: each direction where it has read the whole sentence,
# or what the states are pooled to.
manifest, weights = weights_of(NETWORK, UNTRAINED)
states, last = forward(manifest, weights, IDS, READ)
print(last[UNIT] if STEP < 0 else states[LAYER][STEP, UNIT])
