def read_history(path):
    """A row of numbers by name for each epoch; nan where nothing was recorded."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [{name: float(value or "nan") for name, value in row.items()} for row in rows]
