# uses network
manifest, weights = load(NETWORK)
without = IDS[:TOKEN] + IDS[TOKEN + 1 :]
print(
    margin(network(manifest, weights, IDS)[1], LABEL)
    - margin(network(manifest, weights, without)[1], LABEL)
)
