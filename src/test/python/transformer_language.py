"""Reference values of a step of training a language model: a causal transformer block between word
vectors and a softmax over the vocabulary.

Prints two running texts, weights, the probabilities of the token after each, the loss and all its
gradients as JSON. The loss is the mean of -log p over the tokens that come. The block is that of
transformer.py, written down from the papers; gradients are derivatives by complex step.

Usage: python transformer_language.py
"""

import json

import numpy as np

from complex_step import gradient, numbers
from transformer import HEAD, HEADS, INNER, INPUT, WIDTH, read

VOCABULARY, POSITIONS = 6, 4
# Each token but the last is read, each but the first is to be foretold.
TEXTS = [[2, 4, 1, 5, 3], [0, 5, 5, 2, 4]]
BLOCK = "transformer.0."


def probabilities(text, weights):
    """One row for each token that is read: how probable each token is to come after it."""
    block = {name.removeprefix(BLOCK): array for name, array in weights.items()}
    states, _ = read([weights["embedding.embeddings"][token] for token in text[:-1]], block)
    odds = [np.exp(h @ weights["dense.kernel"] + weights["dense.bias"]) for h in states]
    return [row / row.sum() for row in odds]


def mean_loss(weights):
    losses = [-np.log(row[token]) for text in TEXTS for row, token in zip(probabilities(text, weights), text[1:])]
    return sum(losses) / len(losses)


def reference():
    inside = HEADS * HEAD
    shapes = {
        "embedding.embeddings": (VOCABULARY, INPUT),
        BLOCK + "input.kernel": (INPUT, WIDTH), BLOCK + "positions": (POSITIONS, WIDTH),
        BLOCK + "attention_norm.gain": (WIDTH,), BLOCK + "attention_norm.bias": (WIDTH,),
        BLOCK + "attention.kernel": (WIDTH, 3 * inside), BLOCK + "attention.bias": (3 * inside,),
        BLOCK + "attention_output.kernel": (inside, WIDTH), BLOCK + "attention_output.bias": (WIDTH,),
        BLOCK + "inner_norm.gain": (WIDTH,), BLOCK + "inner_norm.bias": (WIDTH,),
        BLOCK + "inner.kernel": (WIDTH, INNER), BLOCK + "inner.bias": (INNER,),
        BLOCK + "inner_output.kernel": (INNER, WIDTH), BLOCK + "inner_output.bias": (WIDTH,),
        BLOCK + "norm.gain": (WIDTH,), BLOCK + "norm.bias": (WIDTH,),
        "dense.kernel": (WIDTH, VOCABULARY), "dense.bias": (VOCABULARY,),
    }
    weights = {name: numbers(30 + i, *shape).astype(complex) for i, (name, shape) in enumerate(shapes.items())}
    real = lambda array: np.real(array).tolist()
    return {
        "vocabulary": VOCABULARY, "input": INPUT, "width": WIDTH, "positions": POSITIONS, "texts": TEXTS,
        "weights": {name: real(array) for name, array in weights.items()},
        "probabilities": [[real(row) for row in probabilities(text, weights)] for text in TEXTS],
        "loss": float(np.real(mean_loss(weights))),
        "gradients": {name: gradient(lambda: mean_loss(weights), array).tolist() for name, array in weights.items()},
    }


if __name__ == "__main__":
    print(json.dumps(reference()))
