# uses network language
# How far open each gate of a layer is, as the mean of its units.
manifest, weights = load(NETWORK)
layer = read_text(manifest, weights, IDS)[0][LAYER]
for gate in GATES:
    print(layer[gate][-1].mean())
