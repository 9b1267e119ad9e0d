# uses network patching student
# Mean share of the change that is taken over with a gate or state, and with as many units drawn at
# random; the mean difference, pair by pair; each with its 95 % interval where there is one. Then
# how many pairs have shares, and how many have answers too close to each other. Beyond six decimals
# a share is rounding.
manifest, weights = load(NETWORK)
with open(PAIRS, encoding="utf-8") as file:
    pairs = json.load(file)
shares, drawn = [], []
for pair in pairs:
    base, source, patched = read_pair(manifest, weights, pair["base_ids"], pair["source_ids"])
    if abs(source - base) >= LEAST_CHANGE:
        site = (pair["layer"], pair["signal"], pair["token"], None)
        shares.append(round((patched([site]) - base) / (source - base), 6))
        drawn.append(round(np.mean([(patched(d) - base) / (source - base) for d in pair["draws"]]), 6))
if shares:
    for values in (shares, drawn, np.subtract(shares, drawn)):
        mean, sd, margin = estimate(values)
        print(mean)
        if margin is not None:
            print(mean - margin)
            print(mean + margin)
print(len(shares))
print(len(pairs) - len(shares))
