# uses student
# The fewest labels at which the mean without the start reaches the mean with it, on straight lines
# between the numbers tried; the interval is a percentile bootstrap over the splits, its spread
# widened to that of the corrected test and to Student's quantile.
scores = read_scores(SCORES, "test_accuracy")
splits = [s for s in sorted({split for who, split in scores})
          if all((who, s) in scores for who in WITHOUT + WITH)]
curve = np.array([[scores[who, s] for s in splits] for who in WITHOUT])
reached = np.array([scores[WITH[LABELS.index(AT)], s] for s in splits])
n = len(splits)
normal = NormalDist().inv_cdf(0.975)
wider = quantile(n - 1) / normal * math.sqrt(n * n / (n - 1) * (1 / n + OVERLAP))


def needed(means, score):
    if means[0] >= score:
        return float(LABELS[0])
    for i in range(1, len(LABELS)):
        if means[i] >= score:
            share = (score - means[i - 1]) / (means[i] - means[i - 1])
            return LABELS[i - 1] + share * (LABELS[i] - LABELS[i - 1])
    return math.inf


def resampled(values, drawn):
    mean = values.mean(axis=-1)
    return np.clip(mean + wider * (values[..., drawn].mean(axis=-1) - mean), 0, 1)


with open(RESAMPLES, encoding="utf-8", newline="") as file:
    draws = [[int(place) for place in row] for row in list(csv.reader(file))[1:]]
found = sorted(needed(resampled(curve, drawn), resampled(reached, drawn)) for drawn in draws)
cut = math.floor(len(draws) * 0.05 / 2)
told = {"reached": reached.mean(), "needed": needed(curve.mean(axis=1), reached.mean()),
        "low": found[cut], "high": found[len(found) - 1 - cut]}
for number in TOLD:
    print(told[number])
