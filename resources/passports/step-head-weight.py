# uses network language
# How much the last token reads of token READ (0 is the line end in front) by a head.
manifest, weights = load(NETWORK)
start = starts(manifest, len(IDS))[-1]
heads = transformer_of(weights, weights["embedding.embeddings"][IDS[start:]])[1]
print(heads[HEAD][-1, READ - start])
