def read_sentences(path):
    """Sentences to choose units by, and those held out: ids, and a number of the concept per token."""
    with open(path, encoding="utf-8") as file:
        sentences = json.load(file)
    return sentences["fit"], sentences["held_out"]


def prepared(values):
    """What a score is a weighted sum of: ranks from 1, equal ones shared, or standard values."""
    values = values.astype(np.float32)
    if np.ptp(values) <= 2 * np.spacing(np.abs(values).max()):
        values = np.zeros_like(values)  # All that the unit does is the rounding of one value.
    if MEASURE == "correlation":
        return standard(values.astype(np.float64))
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[place]


def standard(values):
    length = np.linalg.norm(values - values.mean())
    return (values - values.mean()) / length if length >= 1e-9 else np.zeros(len(values))


def scores_of(prepared_values, concept):
    """AUC (Hanley and McNeil 1982) or Pearson's correlation; of a matrix, one per row."""
    if MEASURE == "correlation":
        return prepared_values @ standard(concept)
    has = concept != 0
    with_it, without = has.sum(), (~has).sum()
    if with_it == 0 or without == 0:
        return np.full(prepared_values.shape[:-1], 0.5)
    return (prepared_values @ has - with_it * (with_it + 1) / 2) / (with_it * without)


def towards(falls, scores):
    """A score as seen in the direction in which the unit goes with the concept."""
    return np.where(falls, 2 * CHANCE - scores, scores)
