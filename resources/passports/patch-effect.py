# uses network patching
# What comes about if a gate or state is taken over from the other sentence at one word: its share
# of the change between the two sentences, unless that is next to nothing, and the scores.
manifest, weights = load(NETWORK)
base, source, patched = read_pair(manifest, weights, IDS, SOURCE_IDS)
score = patched([(LAYER, SIGNAL, TOKEN, None)])
if SHARES:
    print((score - base) / (source - base))
print(score - base)
print(score)
print(base)
print(source)
