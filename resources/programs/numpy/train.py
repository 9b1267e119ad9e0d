# Below is the training. Arrays of it are [step, sentence, unit].


def dropped(shape, share, chance):
    """0 for that share of the numbers; the others grow so that the mean stays."""
    return (chance.random(shape) >= share) / (1 - share)


def read(name, weights, inputs, mask, kept):
    """The states before the first step and after each one; padding leaves them as they are."""
    states = [start(inputs.shape[1:2] + (UNITS,))]
    for x, counts in zip(inputs, mask):
        new = step(x, states[-1], *parts_of(name, weights), kept)
        states.append(tuple(np.where(counts, n, old) for n, old in zip(new, states[-1])))
    return states


def read_back(name, weights, inputs, mask, kept, states, outputs, gradient):
    """From the gradient of each step's h that of the inputs; adds that of the weights."""
    after = tuple(np.zeros_like(part) for part in states[0])
    to_inputs = np.zeros_like(inputs)
    for t in reversed(range(len(inputs))):
        after = (after[0] + outputs[t],) + after[1:]
        counted = tuple(part * mask[t] for part in after)
        to_inputs[t], before, parts = step_back(
            counted, inputs[t], states[t], *parts_of(name, weights), kept
        )
        after = tuple(b + part * ~mask[t] for b, part in zip(before, after))
        for part, value in zip(PARTS, parts):
            gradient[f"{name}.{part}"] += value
    return to_inputs


# if pooled
# include numpy/pooling-back


# end
def loss_and_gradient(ids, labels, weights, label_weights, chance):
    """The mean loss of a batch, and its gradient by the names of the weights."""
# if mask
    longest = max(1, max(map(len, ids)))
# end
# if not mask
    longest = MAX_LENGTH
# end
    padded = np.array([[PADDING] * (longest - len(each)) + each for each in ids]).T
# if mask
    mask = (padded != PADDING)[..., None]
# end
# if not mask
    mask = np.ones(padded.shape + (1,), dtype=bool)  # padding is read like a word
# end
    gradient = {name: np.zeros_like(values) for name, values in weights.items()}
    inputs, passed = weights["embedding.embeddings"][padded], []
    for names in LAYERS:
        layer = []
        for name in names:
            thinned = dropped(inputs.shape[1:], DROPOUT, chance)
            kept = dropped(inputs.shape[1:2] + (UNITS,), RECURRENT_DROPOUT, chance)
            order = slice(None, None, -1 if name.endswith("backward") else 1)
            seen = (inputs * thinned)[order], mask[order], kept
            layer.append((name, thinned, order, seen, read(name, weights, *seen)))
        passed.append(layer)
        inputs = np.array([state[0] for state in layer[0][4][1:]])
# if not pooled
    features = np.concatenate([states[-1][0] for *_, states in passed[-1]], axis=-1)
# end
# if pooled
    tops = [np.array([h for h, *_ in states[1:]])[order] for _, _, order, _, states in passed[-1]]
    tops = np.concatenate(tops, axis=-1)
    features, _ = pool(tops, mask, weights)
# end
    odds = softmax(features @ weights["dense.kernel"] + weights["dense.bias"])
    each = label_weights[labels] / len(labels)
    loss = -(each * np.log(odds[np.arange(len(labels)), labels])).sum()

    d = (odds - np.eye(odds.shape[1])[labels]) * each[:, None]
    gradient["dense.kernel"] += features.T @ d
    gradient["dense.bias"] += d.sum(axis=0)
# if not pooled
    last = np.split(d @ weights["dense.kernel"].T, len(passed[-1]), axis=-1)
    outputs = [np.zeros((len(padded),) + part.shape) for part in last]
    for output, part in zip(outputs, last):
        output[-1] = part
# end
# if pooled
    to_tops = pool_back(tops, mask, weights, d @ weights["dense.kernel"].T, gradient)
    outputs = np.split(to_tops, len(passed[-1]), axis=-1)
    outputs = [part[order] for part, (_, _, order, _, _) in zip(outputs, passed[-1])]
# end
    for layer in reversed(passed):
        to_inputs = 0
        for (name, thinned, order, seen, states), output in zip(layer, outputs):
            below = read_back(name, weights, *seen, states, output, gradient)
            to_inputs = to_inputs + below[order] * thinned
        outputs = [to_inputs]
    np.add.at(gradient["embedding.embeddings"], padded, outputs[0] * mask)
    return loss, gradient


def draw(words, labels, chance):
    """Weights to begin with, as Keras draws them."""

    def glorot(rows, columns):
        limit = math.sqrt(6 / (rows + columns))
        return chance.uniform(-limit, limit, (rows, columns))

    weights = {"embedding.embeddings": chance.uniform(-0.05, 0.05, (words, EMBEDDING))}
    inputs = EMBEDDING
    for names in LAYERS:
        for name in names:
            weights[f"{name}.kernel"] = glorot(inputs, BLOCKS * UNITS)
# if recurrent_kernel
            orthogonal, _ = np.linalg.qr(chance.standard_normal((BLOCKS * UNITS, UNITS)))
            weights[f"{name}.recurrent_kernel"] = orthogonal.T
# end
# if cell_gru
            weights[f"{name}.bias"] = np.zeros((2, BLOCKS * UNITS))
# end
# if not cell_gru
            weights[f"{name}.bias"] = np.zeros(BLOCKS * UNITS)
# end
# if cell_lstm
            weights[f"{name}.bias"][UNITS : 2 * UNITS] = 1  # of the forget gate
# end
# if cell_minlstm
            weights[f"{name}.bias"][:UNITS] = 1  # of the forget gate
# end
        inputs = UNITS * len(names)
# if pooling_attention
    weights["attention.kernel"] = glorot(inputs, inputs)
    weights["attention.bias"] = np.zeros(inputs)
    weights["attention.query"] = glorot(inputs, 1)[:, 0]
# end
    weights["dense.kernel"] = glorot(inputs, labels)
    weights["dense.bias"] = np.zeros(labels)
    return weights


class Adam:
    """The rule of Kingma and Ba (2015); word vectors of other words than the batch's stay."""

    def __init__(self, weights):
        self.means = {name: np.zeros_like(values) for name, values in weights.items()}
        self.squares = {name: np.zeros_like(values) for name, values in weights.items()}
        self.steps = 0

    def change(self, weights, gradient, rate):
        self.steps += 1
        size = rate * math.sqrt(1 - 0.999**self.steps) / (1 - 0.9**self.steps)
# if clip_norm
        length = math.sqrt(sum((g**2).sum() for g in gradient.values()))
        shrunk = CLIP_NORM / max(CLIP_NORM, length)
        gradient = {name: g * shrunk for name, g in gradient.items()}
# end
# if clip_value
        gradient = {name: g.clip(-CLIP_VALUE, CLIP_VALUE) for name, g in gradient.items()}
# end
        for name, g in gradient.items():
            rows = slice(None)
            if name == "embedding.embeddings":
                rows = g.any(axis=1)
            mean, square = self.means[name], self.squares[name]
            mean[rows] += 0.1 * (g[rows] - mean[rows])
            square[rows] += 0.001 * (g[rows] ** 2 - square[rows])
# if weight_decay
            if name.endswith(("kernel", "query")):
                weights[name] *= 1 - rate * WEIGHT_DECAY
# end
            weights[name][rows] -= size * mean[rows] / (np.sqrt(square[rows]) + 1e-8)


def measure(ids, labels, weights):
    """Loss and share of right answers."""
    odds = np.array([softmax(scores(each, weights)) for each in ids])
    return -np.log(odds[np.arange(len(ids)), labels]).mean(), (odds.argmax(1) == labels).mean()


def train(path):
    """Trains the same network in the same way on a table of texts and labels.

    NumPy draws other random numbers than the training that is repeated, hence other weights.
    """
    chance = np.random.default_rng(SEED % 2**64)
    words, labels, parts = prepare(path)
    (ids, classes), validation, test = ((ids, np.array(classes)) for ids, classes in parts)
    weights = draw(len(words), len(labels), chance)
# if balanced
    label_weights = class_weights(classes)
# end
# if not balanced
    label_weights = np.ones(len(labels))
# end
    adam, lowest, best, waited, rate = Adam(weights), math.inf, weights, 0, LEARNING_RATE
# if plateau
    lasted = 0
# end
    for epoch in range(EPOCHS):
# if schedule
        rate = learning_rate(epoch)
# end
        order = chance.permutation(len(ids))
        for first in range(0, len(ids), BATCH_SIZE):
            chosen = order[first : first + BATCH_SIZE]
            _, gradient = loss_and_gradient(
                [ids[i] for i in chosen], classes[chosen], weights, label_weights, chance
            )
            adam.change(weights, gradient, rate)
        loss, accuracy = measure(*validation, weights)
        print(f"epoch {epoch + 1}: validation loss {loss:.3f}, {accuracy:.1%} right")
        waited += 1
# if plateau
        lasted += 1
# end
        if loss < lowest:
            lowest, waited = loss, 0
            best = {name: values.copy() for name, values in weights.items()}
# if plateau
            lasted = 0
        if lasted == EVERY:
            rate, lasted = rate * FACTOR, 0
# end
        if waited == PATIENCE:
            break
    loss, accuracy = measure(*test, best)
    print(f"Of the test texts {accuracy:.1%} are right; loss {loss:.3f}")
    return best, words, labels
