# uses network patching
# The score of one label less that of the other for both sentences, and its change.
manifest, weights = load(NETWORK)
base, source, _ = read_pair(manifest, weights, IDS, SOURCE_IDS)
print(base)
print(source)
print(source - base)
