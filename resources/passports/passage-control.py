# uses network passages random
# What the best passage reaches in 95 of 100 searches in which each unit has its line of another
# sentence; the mean of as many units drawn at random; how many of the passages shown are above chance,
# and how many there are; the sentences searched, and the units asked about.
manifest, weights = load(NETWORK)
with open(SENTENCES, encoding="utf-8") as file:
    sentences = json.load(file)
asked = asked_units(network(manifest, weights, ASKED)[0])
traces = [network(manifest, weights, ids)[0] for ids in sentences]
runs = [runs_of(each) for each in traces]
backward = [way for way, layer in zip(BACKWARD, traces[0]) for _ in range(2 * layer["hidden_state"].shape[1])]


def moved(unit, source, target):
    """A unit's stretches in one sentence as those of another: from the word read first on."""
    words = len(sentences[target])
    by = words - len(sentences[source]) if backward[unit] else 0
    cut = [(max(0, first + by), min(words - 1, last + by)) for first, last in runs[source][unit]]
    return [(first, last) for first, last in cut if first <= last]


random, best, drawn = Random(SEED), [], []
for _ in range(SHUFFLES):
    sources = [list(range(len(sentences))) for _ in range(len(backward) // 2)]
    for order in sources:
        random.shuffle(order)
    best.append(max(
        best_of([moved(unit, sources[unit // 2][target], target) for unit in range(len(backward))], asked)[0]
        for target in range(len(sentences))))
limit = sorted(best)[math.ceil(0.95 * len(best)) - 1]
live = [unit for unit in range(len(backward)) if any(each[unit] for each in runs)]
for _ in range(DRAWS):
    random.shuffle(live)
    chosen = set(live[: len(asked)])
    drawn.append(max(best_of(each, chosen)[0] for each in runs))
scores = sorted((best_of(each, asked)[0] for each in runs), reverse=True)
shown = [score for score in scores if score > 0][:SHOWN]
print(limit)
print(np.mean(drawn))
print(sum(score > limit for score in shown))
print(len(shown))
print(len(sentences))
print(len(asked))
