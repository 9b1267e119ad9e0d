# uses trials
# The rung a trial came to, the epochs it was trained, its learning rate, and the limit of its
# gradient (0: none). The first trial has the settings that were given. The rates of the others are
# spread evenly on a logarithmic scale (Weyl 1916); every second of them is clipped.
trials = read_trials(TRIALS)
rows = trials.get(TRIAL, [])
end = max(len(each) for each in trials.values())
rungs = 3
while rungs > 1 and (COUNT >> (rungs - 1) == 0 or end < rungs):
    rungs -= 1
ends = [(end * rung + rungs - 1) // rungs for rung in range(1, rungs + 1)]
# One that diverged did not reach the end of its rung.
reached = len(rows) + (not rows or rows[-1]["diverged"] == "true")
point = (TRIAL - 1) / ((1 + math.sqrt(5)) / 2) % 1
rate = LOWEST_RATE * (HIGHEST_RATE / LOWEST_RATE) ** point
print(next(rung for rung, epochs in enumerate(ends, 1) if epochs >= reached))
print(len(rows))
print(GIVEN_RATE if TRIAL == 1 else float(f"{rate:.1e}"))
print(GIVEN_LIMIT if TRIAL == 1 else DEFAULT_LIMIT if TRIAL % 2 == 0 else 0)
