# uses network
# Share of the numbers of a block of a tensor's columns, such as those of a gate, that lie in a bin.
manifest, weights = load(NETWORK)
block = weights[NAME][..., FIRST : FIRST + COUNT]
print(np.mean((block >= FROM) & (block < TO)))
