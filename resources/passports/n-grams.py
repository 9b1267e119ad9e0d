# Logistic regression on how often a text has each run of one, two and three words of the training
# texts. Of the strengths of the penalty on W the one with the highest accuracy on the validation
# part is taken, of equal ones the one with the lowest loss there. Its accuracy on the test part, and
# how many numbers it has.
STRENGTHS = [100, 30, 10, 3, 1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001]
csv.field_size_limit(10**9)
texts = {"train": [], "validation": [], "test": []}
with open(TEXTS, encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        ids = [int(i) for i in row["ids"].split()]
        grams = [tuple(ids[at : at + n]) for n in (1, 2, 3) for at in range(len(ids) - n + 1)]
        texts[row["part"]].append((grams, int(row["class"])))
counts = Counter(gram for grams, label in texts["train"] for gram in grams)
kept = sorted(counts, key=lambda gram: (-counts[gram], (gram + (0, 0))[2::-1]))[:FEATURES]
number = {gram: i for i, gram in enumerate(kept)}


def counted(part):
    """The text and the n-gram of each that occurs, and the texts' classes."""
    places = [(text, number[gram]) for text, (grams, label) in enumerate(texts[part])
              for gram in grams if gram in number]
    places = np.array(places, dtype=int).reshape(-1, 2)
    return places[:, 0], places[:, 1], np.array([label for grams, label in texts[part]])


def probabilities(x, part):
    text, gram, labels = part
    W, b = x[:-CLASSES].reshape(-1, CLASSES), x[-CLASSES:]
    scores = b + np.stack([np.bincount(text, W[gram, k], len(labels)) for k in range(CLASSES)], axis=1)
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return odds / odds.sum(axis=1, keepdims=True)


def penalised_loss(x, strength, part):
    """The loss to be minimised, and its gradient."""
    text, gram, labels = part
    p = probabilities(x, part)
    weights = np.append(x[:-CLASSES], np.zeros(CLASSES))
    loss = -np.log(p[np.arange(len(labels)), labels]).sum() + strength / 2 * weights @ weights
    errors = p - np.eye(CLASSES)[labels]
    by_gram = np.stack([np.bincount(gram, errors[text, k], len(kept)) for k in range(CLASSES)], axis=1)
    return loss, np.append(by_gram, errors.sum(axis=0)) + strength * weights


def minimum(f, x):
    """L-BFGS (Nocedal and Wright 2006, algorithms 7.4 and 7.5) with a backtracking line search."""
    value, gradient = f(x)
    near, pairs = 1e-6 * np.linalg.norm(f(np.zeros_like(x))[1]), []
    while np.linalg.norm(gradient) > near:
        direction, shares = -gradient, []
        for s, y in reversed(pairs):
            shares.append(s @ direction / (s @ y))
            direction = direction - shares[-1] * y
        if pairs:
            s, y = pairs[-1]
            direction = direction * (s @ y) / (y @ y)
        for s, y in pairs:
            direction = direction + (shares.pop() - y @ direction / (s @ y)) * s
        length = 1.0 if pairs else 1 / np.linalg.norm(gradient)
        while True:
            new_value, new_gradient = f(x + length * direction)
            if new_value <= value + 1e-4 * length * (gradient @ direction):
                break
            length /= 2
            if length < 1e-12:  # As near as double precision allows.
                return x
        s, y = length * direction, new_gradient - gradient
        pairs = (pairs + [(s, y)])[-8:] if s @ y > 0 else pairs
        x, value, gradient = x + s, new_value, new_gradient
    return x


def scores_of(x, part):
    """Accuracy and mean cross-entropy, a probability counting as 1e-7 at least."""
    p, labels = probabilities(x, part), part[2]
    own = p[np.arange(len(labels)), labels]
    return (p.argmax(axis=1) == labels).mean(), -np.log(np.maximum(1e-7, own)).mean()


train, validation, test = (counted(part) for part in ("train", "validation", "test"))
x = np.zeros((len(kept) + 1) * CLASSES)
fits = []
for strength in STRENGTHS:
    x = minimum(lambda at: penalised_loss(at, strength, train), x)
    accuracy, loss = scores_of(x, validation)
    fits.append((-accuracy, loss, -strength, x))
best = min(fits, key=lambda fit: fit[:3])[3]
print(scores_of(best, test)[0])
print(len(best))
