# uses network
manifest, weights = load(NETWORK)
traces, scores = network(manifest, weights, IDS[: TOKEN + 1])
print(softmax(scores)[LABEL])
