# uses student
# The mean over the splits, and its 95 % interval cut to where the mean can be.
scores = read_scores(SCORES, COLUMN)
mean, sd, margin = estimate([x for (who, split), x in scores.items() if who == CONTENDER])
print(mean)
if margin is not None:
    print(max(0.0, mean - margin))
    print(min(MAX, mean + margin))
