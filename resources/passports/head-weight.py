# uses network
# How much word TOKEN reads of word READ: the weights of a head, a row for each word that reads.
manifest, weights = load(NETWORK)
ids, padding = as_read(manifest, IDS)
heads = transformer_of(weights, weights["embedding.embeddings"][ids])[1]
print(heads[HEAD][padding + TOKEN, padding + READ])
