# uses interval
# Mean share of right answers of the runs that learnt the task, and from the lowest to the highest
# end of their 95 % intervals; then how many learnt it, and what each run knows without noise.
with open(RUNS, encoding="utf-8") as file:
    runs = json.load(file)
learnt = [run["hits"] for run in runs if run["hits"]["0"] / QUESTIONS >= LEARNT]
for distance in DISTANCES:
    print(np.mean([hits[distance] / QUESTIONS for hits in learnt]))
    intervals = [wilson(hits[distance], QUESTIONS) for hits in learnt]
    print(min(low for low, high in intervals))
    print(max(high for low, high in intervals))
if EACH:
    print(len(learnt))
    for run in runs:
        print(run["hits"]["0"] / QUESTIONS)
