# uses history
# What training recorded after that epoch; to compute it anew is to train anew.
print(next(row[COLUMN] for row in read_history(HISTORY) if row["epoch"] == EPOCH))
