# uses student
# The corrected resampled t-test on the splits that both were trained on; p corrected by Holm.
# Then what else the sentence tells: the seeds needed to find such a difference with 80 %, or the
# largest difference in the interval, and half the interval's width with the most seeds.
ALPHA, POWER = 0.05, 0.8
scores = read_scores(SCORES, "test_accuracy")
splits = sorted({split for who, split in scores})


def test(first, second):
    d = [scores[first, s] - scores[second, s] for s in splits
         if (first, s) in scores and (second, s) in scores]
    mean, sd, margin = estimate(d)
    if margin is None:
        return mean, sd, margin, 1.0
    return mean, sd, margin, tail(len(d) - 1, mean / (sd * math.sqrt(1 / len(d) + OVERLAP)))


tests = [test(*pair) for pair in PAIRS]
corrected, at_least = [0.0] * len(tests), 0.0
for rank, k in enumerate(sorted(range(len(tests)), key=lambda k: tests[k][3])):
    at_least = max(at_least, min(1.0, (len(tests) - rank) * tests[k][3]))
    corrected[k] = at_least
mean, sd, margin, p = tests[PAIR]
told = {"difference": mean, "p": p, "corrected": corrected[PAIR]}
if margin is not None:
    told["low"] = max(-1.0, mean - margin)  # A difference of two shares is in [-1, 1].
    told["high"] = min(1.0, mean + margin)
    told["bound"] = max(abs(told["low"]), abs(told["high"]))


def error(runs):
    return sd * math.sqrt(1 / runs + OVERLAP)


def is_found(runs):
    """Both quantiles at n - 1 degrees of freedom (Cohen 1988)."""
    quantiles = quantile(runs - 1, ALPHA / len(tests)) + quantile(runs - 1, 2 * (1 - POWER))
    return quantiles * error(runs) <= abs(mean)


if "narrowest" in TOLD:
    told["narrowest"] = quantile(MAX_SEEDS * FOLDS - 1) * error(MAX_SEEDS * FOLDS)
if "seeds-needed" in TOLD:
    low, high = 3, MAX_SEEDS * FOLDS
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if is_found(middle) else (middle + 1, high)
    told["seeds-needed"] = -(-low // FOLDS)
for number in TOLD:
    print(told[number])
