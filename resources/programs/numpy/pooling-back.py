

def pool_back(states, mask, weights, upstream, gradient):
    """From the gradient of the pooled vectors that of the states; adds that of the weights."""
    _, parts = pool(states, mask, weights)
# if pooling_attention
    u = np.tanh(states @ weights["attention.kernel"] + weights["attention.bias"])
    to_parts = (states * upstream).sum(axis=-1, keepdims=True)
    to_scores = parts * (to_parts - (parts * to_parts).sum(axis=0))
    to_sums = to_scores * weights["attention.query"] * (1 - u**2)
    gradient["attention.query"] += (to_scores * u).sum(axis=(0, 1))
    gradient["attention.bias"] += to_sums.sum(axis=(0, 1))
    gradient["attention.kernel"] += np.tensordot(states, to_sums, axes=([0, 1], [0, 1]))
    return parts * upstream + to_sums @ weights["attention.kernel"].T
# end
# if not pooling_attention
    return parts * upstream
# end
