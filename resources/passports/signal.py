# uses network
manifest, weights = load(NETWORK)
traces, scores = network(manifest, weights, IDS)
print(traces[LAYER][SIGNAL][TOKEN, UNIT])
