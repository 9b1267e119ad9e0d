# How many texts there are: of a part of the data, of a class, whose words were trained on.
csv.field_size_limit(10**9)
with open(TEXTS, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
trained = {row["tokens"] for row in rows if row["part"] == "train"}
for row in rows:
    row["trained_on"] = row["tokens"] in trained
for asked in COUNTS:
    chosen = [row for row in rows if all(row[name] == value for name, value in asked.items())]
    print(len(chosen))
