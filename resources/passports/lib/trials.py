def read_trials(path):
    """The rows of each trial's epochs, by its number."""
    with open(path, encoding="utf-8", newline="") as file:
        trials = {}
        for row in csv.DictReader(file):
            trials.setdefault(int(row["trial"]), []).append(row)
    return trials


def losses_of(rows):
    return [float(row["val_loss"]) for row in rows]
