# uses trials
# A trial's lowest validation loss, the epoch it had it after, and the epochs it was trained.
losses = losses_of(read_trials(TRIALS)[TRIAL])
print(min(losses))
print(losses.index(min(losses)) + 1)
print(len(losses))
