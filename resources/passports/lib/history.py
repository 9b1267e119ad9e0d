def read_history(path):
    """A row of numbers by name for each epoch."""
    with open(path, encoding="utf-8", newline="") as file:
        return [{name: float(value) for name, value in row.items()} for row in csv.DictReader(file)]
