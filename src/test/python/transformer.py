"""Reference values of a causal transformer block: two heads, learned positions, normalisation first.

Vaswani et al. 2017 (attention, feed-forward part), Ba et al. 2016 (layer normalisation), Xiong et al.
2020 (before each part, and once behind the block), Radford et al. 2018 (learned positions, causal).

Prints word vectors, mask, weights, hidden states, the weights of each head and all gradients of
L = sum(upstream * h) as JSON. It shares nothing with the program: every word is computed by itself from
the papers' equations, gradients are derivatives by complex step, which lose no digits to a difference.
The block is 5 numbers wide, so that its heads of 3 each are wider together than it is.

Usage: python transformer.py
"""

import json

import numpy as np

from complex_step import gradient, numbers

BATCH, TIME, INPUT, WIDTH, POSITIONS, HEADS, HEAD, INNER = 3, 5, 3, 5, 6, 2, 3, 20
EPSILON = 1e-5
# The first sentence is padded in front, the last one is padding alone.
MASK = np.array([[0, 0, 1, 1, 1], [1, 1, 1, 1, 1], [0, 0, 0, 0, 0]], dtype=bool)


def norm(x, gain, bias):
    mean = sum(x) / len(x)
    variance = sum((x - mean) ** 2) / len(x)
    return gain * (x - mean) / np.sqrt(variance + EPSILON) + bias


def above_zero(x):
    return np.where(x.real > 0, x, 0)


def head_of(number, vectors, w):
    """Queries, keys and values of a head, a row for each word."""
    parts = []
    for part in range(3):
        columns = slice(part * HEADS * HEAD + number * HEAD, part * HEADS * HEAD + (number + 1) * HEAD)
        parts.append([v @ w["attention.kernel"][:, columns] + w["attention.bias"][columns] for v in vectors])
    return parts


def read(words, w):
    """h of each word of a sentence without padding, and for each head the weights of the words up to it."""
    x = [e @ w["input.kernel"] + w["positions"][place] for place, e in enumerate(words)]
    heads = [head_of(number, [norm(v, w["attention_norm.gain"], w["attention_norm.bias"]) for v in x], w)
             for number in range(HEADS)]
    states, attention = [], [[] for _ in range(HEADS)]
    for t in range(len(words)):
        contexts = []
        for number, (queries, keys, values) in enumerate(heads):
            scores = np.array([queries[t] @ keys[s] / np.sqrt(HEAD) for s in range(t + 1)])
            odds = np.exp(scores - max(scores.real))
            weights = odds / odds.sum()
            attention[number].append(weights)
            contexts.append(sum(weight * value for weight, value in zip(weights, values)))
        y = x[t] + np.concatenate(contexts) @ w["attention_output.kernel"] + w["attention_output.bias"]
        inner = above_zero(norm(y, w["inner_norm.gain"], w["inner_norm.bias"]) @ w["inner.kernel"] + w["inner.bias"])
        z = y + inner @ w["inner_output.kernel"] + w["inner_output.bias"]
        states.append(norm(z, w["norm.gain"], w["norm.bias"]))
    return states, attention


def run(x, w):
    """h [batch, time, width]: at padding the one before it, zeros before the first word."""
    batch = []
    for sentence, mask in zip(x, MASK):
        states, rows, h = iter(read(sentence[mask], w)[0]), [], np.zeros(WIDTH)
        for is_word in mask:
            h = next(states) if is_word else h
            rows.append(h)
        batch.append(rows)
    return np.array(batch)


def reference():
    shapes = {
        "input.kernel": (INPUT, WIDTH), "positions": (POSITIONS, WIDTH),
        "attention_norm.gain": (WIDTH,), "attention_norm.bias": (WIDTH,),
        "attention.kernel": (WIDTH, 3 * HEADS * HEAD), "attention.bias": (3 * HEADS * HEAD,),
        "attention_output.kernel": (HEADS * HEAD, WIDTH), "attention_output.bias": (WIDTH,),
        "inner_norm.gain": (WIDTH,), "inner_norm.bias": (WIDTH,),
        "inner.kernel": (WIDTH, INNER), "inner.bias": (INNER,),
        "inner_output.kernel": (INNER, WIDTH), "inner_output.bias": (WIDTH,),
        "norm.gain": (WIDTH,), "norm.bias": (WIDTH,),
    }
    weights = {name: numbers(3 + i, *shape).astype(complex) for i, (name, shape) in enumerate(shapes.items())}
    x = numbers(1, BATCH, TIME, INPUT).astype(complex)
    upstream = numbers(2, BATCH, TIME, WIDTH)
    loss = lambda: (upstream * run(x, weights)).sum()
    real = lambda array: np.real(array).tolist()
    return {
        "batch": BATCH, "time": TIME, "input": INPUT, "width": WIDTH, "positions": POSITIONS,
        "mask": MASK.astype(int).tolist(), "x": real(x), "upstream_gradient": upstream.tolist(),
        "y": real(run(x, weights)),
        "attention": [[[real(row) for row in head] for head in read(sentence[mask], weights)[1]]
                      for sentence, mask in zip(x, MASK)],
        "weights": {name: real(array) for name, array in weights.items()},
        "gradients": {name: gradient(loss, array).tolist() for name, array in weights.items()},
        "grad_x": gradient(loss, x).tolist(),
    }


if __name__ == "__main__":
    print(json.dumps(reference()))
