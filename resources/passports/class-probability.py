# uses network
manifest, weights = load(NETWORK)
traces, scores = network(manifest, weights, IDS)
print(softmax(scores)[LABEL])
