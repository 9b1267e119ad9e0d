# uses history
# The epochs trained, until the last one or until patience ran out; and the one that is kept.
rows = read_history(HISTORY)
best = min(rows, key=lambda row: row["val_loss"])["epoch"]
assert len(rows) == EPOCHS or len(rows) - best >= PATIENCE
print(len(rows))
if WITH_BEST:
    print(int(best))
