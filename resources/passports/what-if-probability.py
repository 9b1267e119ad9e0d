# uses network
# A class's probability with the changes, without, and the difference; then what the changes did to
# some states: of one unit the difference, of all (-1) its root mean square.
manifest, weights = load(NETWORK)
changed, scores_after = network(manifest, weights, IDS, EDITS)
untouched, scores_before = network(manifest, weights, IDS)
after, before = softmax(scores_after)[LABEL], softmax(scores_before)[LABEL]
print(after)
print(before)
print(after - before)
for signal in STATES:
    moved = changed[LAYER][signal][TOKEN] - untouched[LAYER][signal][TOKEN]
    print(moved[UNIT] if UNIT >= 0 else np.sqrt((moved**2).mean()))
