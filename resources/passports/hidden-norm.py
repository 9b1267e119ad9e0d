# uses network
manifest, weights = load(NETWORK)
traces, scores = network(manifest, weights, IDS)
print(np.linalg.norm(traces[LAYER]["hidden_state"][TOKEN]))
