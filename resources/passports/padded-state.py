# uses network padded
# STEP -1 stands for the final state: there each direction has read the whole sentence.
cell, weights = weights_of(NETWORK, UNTRAINED)
states, last = forward(cell, weights, IDS, READ)
print(last[UNIT] if STEP < 0 else states[LAYER][STEP, UNIT])
