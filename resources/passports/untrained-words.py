# How many words of the vocabulary no text to train on has, but one of validation or test does.
csv.field_size_limit(10**9)
with zipfile.ZipFile(NETWORK) as file:
    vocabulary = set(json.loads(file.read("vocabulary.json"))[2:])
words = {"train": set(), "validation": set(), "test": set()}
with open(TEXTS, encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        words[row["part"]].update(row["tokens"].split(" "))
print(len(vocabulary & (words["validation"] | words["test"]) - words["train"]))
