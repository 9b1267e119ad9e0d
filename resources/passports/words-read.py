# uses network
# How many words stand in front of those that the network reads, and how many it reads: the last.
manifest, weights = load(NETWORK)
read = min(len(TOKENS), manifest["hyperparameters"]["max_length"])
print(len(TOKENS) - read)
print(read)
