def read_csv(path):
    """Texts and their labels: a table in UTF-8 with the columns "text" and "label"."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [(row["text"], row["label"]) for row in csv.DictReader(file)]


def split(examples):
    """Training, validation and test part, label by label; equal texts are in the same part."""
    sentences = {}
    for text, label in examples:
        sentences.setdefault(tuple(tokenize(text)), []).append((text, label))
    by_label = {}
    for group in sentences.values():
        by_label.setdefault(group[0][1], []).append(group)
    training, validation, test = [], [], []
    chance = random.Random(SEED)
    for label in sorted(by_label):
        groups = by_label[label]
        chance.shuffle(groups)
        end = max(1, round(TEST_SHARE * len(groups)))
        start = end + max(1, round(VALIDATION_SHARE * len(groups)))
        for part, chosen in (
            (test, groups[:end]),
            (validation, groups[end:start]),
            (training, groups[start:]),
        ):
            part.extend(example for group in chosen for example in group)
    return training, validation, test


def vocabulary(texts):
    """The most frequent words of the training part, behind padding and the unknown word."""
    counts = Counter(word for text in texts for word in tokenize(text))
    return ["<pad>", "<unk>"] + [word for word, _ in counts.most_common(MAX_WORDS - 2)]
