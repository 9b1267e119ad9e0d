# uses network
# The gradient along a word vector x is the derivative of the margin as x is made larger: (1 + s)·x.
manifest, weights = load(NETWORK)
STEP = 1e-5


def margin_at(s):
    scale = np.ones(len(IDS))
    scale[TOKEN] += s
    return margin(network(manifest, weights, IDS, scale=scale)[1], LABEL)


print((margin_at(STEP) - margin_at(-STEP)) / (2 * STEP))
