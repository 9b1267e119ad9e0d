# uses network
# A class's probability with the weights of attention that are set, without, and the difference.
manifest, weights = load(NETWORK)
after = softmax(network(manifest, weights, IDS, given=GIVEN)[1])[LABEL]
before = softmax(network(manifest, weights, IDS)[1])[LABEL]
print(after)
print(before)
print(after - before)
