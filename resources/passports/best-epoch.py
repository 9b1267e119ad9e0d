# uses history
# The first epoch with the lowest validation loss: its weights are kept.
rows = read_history(HISTORY)
print(int(min(rows, key=lambda row: row["val_loss"])["epoch"]))
