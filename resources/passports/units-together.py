# uses network
# The mean of all units, and the 10th and the 90th percentile.
manifest, weights = load(NETWORK)
traces, scores = network(manifest, weights, IDS)
units = traces[LAYER][SIGNAL][TOKEN]
print(units.mean())
print(np.quantile(units, 0.1))
print(np.quantile(units, 0.9))
