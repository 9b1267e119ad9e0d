# uses network language files
# e to the mean surprise of the text's tokens, and the surprise in bits for each character.
manifest, weights = load(NETWORK)
nats = surprise(manifest, weights, IDS)
print(np.exp(nats.mean()))
print(nats.sum() / np.log(2) / len(read_file(TEXT)))
