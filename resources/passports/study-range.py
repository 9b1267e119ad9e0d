# uses student
# How many runs there are, and the least and the most of what they have.
values = [x for (who, split), x in read_scores(SCORES, COLUMN).items() if who == CONTENDER]
print(len(values))
print(min(values))
print(max(values))
