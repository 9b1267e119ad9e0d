# uses student
# The corrected resampled t-test on the splits that both were trained on; p corrected by Holm.
scores = read_scores(SCORES, "test_accuracy")
splits = sorted({split for who, split in scores})


def test(first, second):
    d = [scores[first, s] - scores[second, s] for s in splits
         if (first, s) in scores and (second, s) in scores]
    mean, sd, margin = estimate(d)
    if len(d) < 3 or margin is None:
        return mean, margin, 1.0
    return mean, margin, tail(len(d) - 1, mean / (sd * math.sqrt(1 / len(d) + OVERLAP)))


tests = [test(*pair) for pair in PAIRS]
corrected, at_least = [0.0] * len(tests), 0.0
for rank, k in enumerate(sorted(range(len(tests)), key=lambda k: tests[k][2])):
    at_least = max(at_least, min(1.0, (len(tests) - rank) * tests[k][2]))
    corrected[k] = at_least
mean, margin, p = tests[PAIR]
print(mean)
if margin is not None:
    print(max(-1.0, mean - margin))  # A difference of two shares is in [-1, 1].
    print(min(1.0, mean + margin))
print(p)
print(corrected[PAIR])
