# uses network
manifest, weights = load(NETWORK)
print(weights["embedding.embeddings"][ID, COLUMN])
