# uses network
# A unit's value after a word of this sentence, after the same word of another one, and by how much
# they differ.
manifest, weights = load(NETWORK)
now = network(manifest, weights, IDS)[0][LAYER][SIGNAL][TOKEN, UNIT]
before = network(manifest, weights, OTHER_IDS)[0][LAYER][SIGNAL][OTHER_TOKEN, UNIT]
print(now)
print(before)
print(now - before)
