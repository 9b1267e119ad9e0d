"""Reference values of a network that tags every word: a simple recurrent layer and a dense one.

Prints inputs, mask, tags, weights, the probabilities of each word's tags, the loss and all its
gradients as JSON. The loss is the mean over the real words of -log p(tag). It shares nothing with the
program: the forward pass is h(t) = tanh(x(t) W + h(t-1) U + b) (Elman 1990), once more from the end
for the second direction, softmax(h(t) K + k) on top; gradients are derivatives by complex step.

Usage: python tagging.py forward|bidirectional
"""

import json
import sys

import numpy as np

from complex_step import gradient, numbers

BATCH, TIME, INPUTS, UNITS, TAGS = 3, 5, 3, 2, 4
# The first sentence is padded in front, the last one has one word.
MASK = np.array([[0, 0, 1, 1, 1], [1, 1, 1, 1, 1], [0, 0, 0, 0, 1]], dtype=bool)
LABELS = np.array([[-1, -1, 2, 0, 3], [1, 3, 0, 0, 2], [-1, -1, -1, -1, 1]])


def states(words, weights, suffix):
    """h(t) of each word of one sentence, in the order in which they are given."""
    h, all_of_them = np.zeros(UNITS, complex), []
    for x in words:
        h = np.tanh(x @ weights["kernel" + suffix] + h @ weights["recurrent_kernel" + suffix] + weights["bias" + suffix])
        all_of_them.append(h)
    return np.array(all_of_them)


def probabilities(words, weights):
    """One row for each word of one sentence."""
    h = states(words, weights, "")
    if "kernel_backward" in weights:
        h = np.concatenate([h, states(words[::-1], weights, "_backward")[::-1]], axis=1)
    odds = np.exp(h @ weights["dense_kernel"] + weights["dense_bias"])
    return odds / odds.sum(axis=1, keepdims=True)


def mean_loss(x, weights):
    losses = []
    for sentence, kept, tags in zip(x, MASK, LABELS):
        rows = probabilities(sentence[kept], weights)
        losses += [-np.log(row[tag]) for row, tag in zip(rows, tags[kept])]
    return sum(losses) / len(losses)


def reference(directions):
    weights = {}
    for direction in range(directions):
        suffix = "_backward" if direction else ""
        weights["kernel" + suffix] = numbers(2 + 10 * direction, INPUTS, UNITS)
        weights["recurrent_kernel" + suffix] = numbers(3 + 10 * direction, UNITS, UNITS)
        weights["bias" + suffix] = numbers(4 + 10 * direction, UNITS)
    weights["dense_kernel"] = numbers(5, directions * UNITS, TAGS)
    weights["dense_bias"] = numbers(6, TAGS)
    weights = {name: array.astype(complex) for name, array in weights.items()}
    x = numbers(1, BATCH, TIME, INPUTS).astype(complex)
    loss = lambda: mean_loss(x, weights)
    real = lambda array: np.real(array).tolist()
    return {
        "directions": directions, "batch": BATCH, "time": TIME, "inputs": INPUTS, "units": UNITS, "classes": TAGS,
        "mask": MASK.astype(int).tolist(), "tags": LABELS.tolist(), "x": real(x),
        "weights": {name: real(array) for name, array in weights.items()},
        "probabilities": [real(probabilities(sentence[kept], weights)) for sentence, kept in zip(x, MASK)],
        "loss": float(np.real(loss())),
        "gradients": {name: gradient(loss, array).tolist() for name, array in weights.items()},
        "grad_x": gradient(loss, x).tolist(),
    }


if __name__ == "__main__":
    print(json.dumps(reference({"forward": 1, "bidirectional": 2}[sys.argv[1]])))
