# uses interval
# Mean share of right answers of the runs that learnt the task, and from the lowest to the highest
# end of their 95 % intervals.
with open(RUNS, encoding="utf-8") as file:
    runs = json.load(file)
learnt = [run["hits"] for run in runs if run["hits"]["0"] / QUESTIONS >= LEARNT]
print(np.mean([hits[DISTANCE] / QUESTIONS for hits in learnt]))
intervals = [wilson(hits[DISTANCE], QUESTIONS) for hits in learnt]
print(min(low for low, high in intervals))
print(max(high for low, high in intervals))
