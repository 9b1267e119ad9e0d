# uses network language
# The number drawn for a place in the text, the token in whose share of [0, 1) it lies, and the
# token's probability before and after temperature and cut. The number comes from seed and place
# alone: it is the output of SplitMix64 (Steele, Lea and Flood 2014) there.
BITS = 2**64 - 1


def mix(z):
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & BITS
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & BITS
    return z ^ (z >> 31)


place = (mix(SEED & BITS) + (PLACE + 1) * 0x9E3779B97F4A7C15) & BITS
uniform = (mix(place) >> 11) / 2**53
manifest, weights = load(NETWORK)
order, before, after = next_token(manifest, weights, IDS)
rank = min((np.cumsum(after) <= uniform).sum(), (after > 0).sum() - 1)
print(uniform)
print(order[rank])
print(before[rank])
print(after[rank])
