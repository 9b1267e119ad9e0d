# uses network tracking
# What the best of as many units reaches on the sentences held out in 95 of 100 searches for a
# shuffled concept; mean and best of as many units drawn at random; how many of the units shown are
# above that limit; the sentences to choose by and those held out, and the units there are.
manifest, weights = load(NETWORK)
parts = read_sentences(SENTENCES)
with open(SHUFFLES, encoding="utf-8") as file:
    shuffles = json.load(file)


def columns(part):
    """A row per unit, h and then c of each layer, over the tokens of all sentences."""
    traces = [network(manifest, weights, s["ids"])[0] for s in part]
    return np.array([
        prepared(column)
        for layer in range(len(traces[0]))
        for state in ("hidden_state", "cell_state") if state in traces[0][layer]
        for column in np.concatenate([trace[layer][state] for trace in traces]).T
    ])


def shuffled(part, order, courses):
    """Tokens shuffled within sentences, or the course of another sentence, step by step as read.

    A shorter course goes on as it ended.
    """
    if WITHIN:
        return np.concatenate([np.array(s[courses])[o] for s, o in zip(part, order)])
    rows = []
    for sentence, source in zip(part, order):
        course, tokens = part[source][courses], len(sentence["ids"])
        course = course[::-1] if courses == "backward" else course
        course = np.array(course + [course[-1]] * tokens)[:tokens]
        rows.append(course[::-1] if courses == "backward" else course)
    return np.concatenate(rows)


def scores(values, concept_of):
    forward, backward = (scores_of(values, concept_of(c)) for c in ("forward", "backward"))
    return np.where(BACKWARD, backward, forward)


fit, held_out = (columns(part) for part in parts)
best = []
for order in shuffles:
    by = scores(fit, lambda c: shuffled(parts[0], order["fit"], c))
    then = scores(held_out, lambda c: shuffled(parts[1], order["held_out"], c))
    chosen = np.argsort(-towards(by < CHANCE, by), kind="stable")[:SHOWN]
    best.append(towards(by < CHANCE, then)[chosen].max())
limit = sorted(best)[math.ceil(0.95 * len(best)) - 1]
by = scores(fit, lambda c: np.concatenate([s[c] for s in parts[0]]))
then = scores(held_out, lambda c: np.concatenate([s[c] for s in parts[1]]))
heard = towards(by < CHANCE, then)
chosen = np.argsort(-towards(by < CHANCE, by), kind="stable")[:SHOWN]
print(limit)
print(heard[DRAWN].mean())
print(heard[DRAWN].max())
print((heard[chosen] > limit).sum())
print(len(parts[0]))
print(len(parts[1]))
print(len(fit))
