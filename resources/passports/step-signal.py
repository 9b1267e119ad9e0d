# uses network language
manifest, weights = load(NETWORK)
print(read_text(manifest, weights, IDS)[0][LAYER][SIGNAL][-1, UNIT])
