# uses history
# What training recorded after that epoch; to compute it anew is to train anew. A smoothed curve
# (BETA > 0) shows the mean of all values so far, in which older ones count less.
total = weight = 0.0
for row in read_history(HISTORY):
    if row["epoch"] <= EPOCH and not math.isnan(row[COLUMN]):
        total, weight = BETA * total + (1 - BETA) * row[COLUMN], BETA * weight + 1 - BETA
print(total / weight)
