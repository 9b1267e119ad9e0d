# uses interval
# The share of texts of like difficulty that are answered rightly, its interval, and how many there are.
csv.field_size_limit(10**9)
with open(TEXTS, encoding="utf-8", newline="") as file:
    rows = [row for row in csv.DictReader(file) if FROM <= int(row[COLUMN]) <= TO]
hits = sum(row[NETWORK] == row["label"] for row in rows)
low, high = wilson(hits, len(rows))
print(hits / len(rows))
print(low)
print(high)
print(len(rows))
