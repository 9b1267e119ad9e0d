# uses network
# The value with the changes, the value without, and their difference.
manifest, weights = load(NETWORK)
changed, scores = network(manifest, weights, IDS, EDITS)
untouched, scores = network(manifest, weights, IDS)
after = changed[LAYER][SIGNAL][TOKEN, UNIT]
before = untouched[LAYER][SIGNAL][TOKEN, UNIT]
print(after)
print(before)
print(after - before)
