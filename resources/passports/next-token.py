# uses network language
# The probability of a token as the network gives it, and after temperature, top-k and top-p.
manifest, weights = load(NETWORK)
order, before, after = next_token(manifest, weights, IDS)
rank = list(order).index(ID)
print(before[rank])
print(after[rank])
