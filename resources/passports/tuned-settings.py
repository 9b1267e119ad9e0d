# uses trials
# The trial with the lowest validation loss of those that were trained to the end, its learning
# rate, and the patience that would have done best: the smallest that leads to its best epoch.
trials = {number: rows for number, rows in read_trials(TRIALS).items()
          if rows[-1]["diverged"] == "false"}
end = max(len(rows) for rows in trials.values())
last = [number for number, rows in trials.items() if len(rows) == end]
chosen = min(last, key=lambda number: min(losses_of(trials[number])))
losses = losses_of(trials[chosen])


def best_epoch(patience):
    """The epoch kept by a training that stops after so many epochs without a lower loss."""
    best = 0
    for epoch in range(1, end + 1):
        if best == 0 or losses[epoch - 1] < losses[best - 1]:
            best = epoch
        elif epoch - best >= patience:
            break
    return best


tried = sorted(patience for patience in [3, 5, 10, GIVEN, end] if patience <= end)
print(chosen)
print(float(trials[chosen][0]["learning_rate"]))
print(next(patience for patience in tried if best_epoch(patience) == best_epoch(end)))
