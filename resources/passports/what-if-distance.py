# uses network
# The root mean square of what the changes did to all units of a layer.
manifest, weights = load(NETWORK)
changed, scores = network(manifest, weights, IDS, EDITS)
untouched, scores = network(manifest, weights, IDS)
difference = changed[LAYER][SIGNAL][TOKEN] - untouched[LAYER][SIGNAL][TOKEN]
print(np.sqrt((difference**2).mean()))
