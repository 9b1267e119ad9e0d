# uses network tracking
# How well a unit tracks the concept: where it was chosen, and on the sentences held out.
manifest, weights = load(NETWORK)
for part in read_sentences(SENTENCES):
    values = [network(manifest, weights, s["ids"])[0][LAYER][SIGNAL][:, UNIT] for s in part]
    concept = np.concatenate([s[ORDER] for s in part])
    print(towards(FALLS, scores_of(prepared(np.concatenate(values)), concept)))
