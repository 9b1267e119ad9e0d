

def pool(states, mask, weights):
    """One vector of the states of each sentence [step, sentence, unit], and the steps' parts in it.

    A step that the mask leaves out has no part, and a sentence of nothing else gives zeros.
    """
# if pooling_max
    largest = np.where(mask, states, -np.inf).max(initial=-np.inf, axis=0)
    # Of equal ones the first.
    parts = mask & (states == largest)
    parts = (parts & (parts.cumsum(axis=0) == 1)).astype(float)
# end
# if pooling_mean
    parts = mask / np.maximum(1, mask.sum(axis=0))
# end
# if pooling_attention
    u = np.tanh(states @ weights["attention.kernel"] + weights["attention.bias"])
    score = (u @ weights["attention.query"])[..., None]
    odds = np.where(mask, np.exp(score - score.max(initial=-np.inf, axis=0)), 0)
    parts = odds / np.maximum(odds.sum(axis=0), np.finfo(float).tiny)
# end
    return (parts * states).sum(axis=0), parts
