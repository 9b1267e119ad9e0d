"""Reference values of poolings: mean, maximum and additive self-attention (Bahdanau et al. 2015).

Prints states, mask, weights, the pooled vectors, the weights of attention and all gradients of
L = sum(upstream * y) as JSON. It shares nothing with the program: forward passes are written from the
paper, gradients are derivatives by complex step, which lose no digits to a difference.

Usage: python attention.py mean|max|attention
"""

import json
import sys

import numpy as np

from complex_step import gradient, numbers

BATCH, TIME, WIDTH = 3, 5, 4
# The first sentence is padded in front, the last one is padding alone.
MASK = np.array([[0, 0, 1, 1, 1], [1, 1, 1, 1, 1], [0, 0, 0, 0, 0]], dtype=bool)


def attention_of(states, weights):
    """a(t) of the annotations of one sentence: softmax of v·tanh(W h(t) + b)."""
    scores = np.array([weights["query"] @ np.tanh(weights["kernel"].T @ h + weights["bias"]) for h in states])
    odds = np.exp(scores - max(scores.real))
    return odds / odds.sum()


def pool(kind, states, weights):
    """One vector of the states of one sentence, and the weights of its words."""
    if not len(states):
        return np.zeros(WIDTH), np.zeros(0)
    if kind == "mean":
        return sum(states) / len(states), np.zeros(0)
    if kind == "max":
        return np.array([max(column, key=lambda x: x.real) for column in states.T]), np.zeros(0)
    a = attention_of(states, weights)
    return sum(weight * h for weight, h in zip(a, states)), a


def run(kind, x, weights):
    return np.array([pool(kind, sentence[kept], weights)[0] for sentence, kept in zip(x, MASK)])


def reference(kind):
    x = numbers(1, BATCH, TIME, WIDTH).astype(complex)
    upstream = numbers(2, BATCH, WIDTH)
    weights = {}
    if kind == "attention":
        weights = {"kernel": numbers(3, WIDTH, WIDTH), "bias": numbers(4, WIDTH), "query": numbers(5, WIDTH)}
        weights = {name: array.astype(complex) for name, array in weights.items()}
    loss = lambda: (upstream * run(kind, x, weights)).sum()
    real = lambda array: np.real(array).tolist()
    return {
        "kind": kind, "batch": BATCH, "time": TIME, "width": WIDTH,
        "mask": MASK.astype(int).tolist(), "x": real(x), "upstream_gradient": upstream.tolist(),
        "y": real(run(kind, x, weights)),
        "attention": [real(pool(kind, sentence[kept], weights)[1]) for sentence, kept in zip(x, MASK)],
        "weights": {name: real(array) for name, array in weights.items()},
        "gradients": {name: gradient(loss, array).tolist() for name, array in weights.items()},
        "grad_x": gradient(loss, x).tolist(),
    }


if __name__ == "__main__":
    print(json.dumps(reference(sys.argv[1])))
