# uses interval
# Mean share of right answers of the runs, and from the lowest to the highest end of their 95 %
# intervals.
with open(RUNS, encoding="utf-8") as file:
    runs = json.load(file)
for lag in LAGS:
    hits = [run["hits"][lag] for run in runs]
    print(np.mean(hits) / QUESTIONS)
    print(min(wilson(k, QUESTIONS)[0] for k in hits))
    print(max(wilson(k, QUESTIONS)[1] for k in hits))
