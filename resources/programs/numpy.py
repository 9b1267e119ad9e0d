# include parts/usage
Needed: NumPy.
"""

# if script
import argparse
# end
import csv
# if trained
import json
# end
import math
import random
import re
import sys
import unicodedata
from collections import Counter
# if trained
from pathlib import Path
# end

import numpy as np

# include parts/files

# include parts/settings

# Names of the recurrent layers from the input upwards, and of the directions of each.
LAYERS = {{layers}}
BLOCKS = {{blocks}}  # of columns in a kernel: one per gate and candidate
# if recurrent_kernel
PARTS = ("kernel", "recurrent_kernel", "bias")
# end
# if not recurrent_kernel
PARTS = ("kernel", "bias")  # h(t-1) comes into no sum
# end


# include parts/tokenizer


# include parts/words


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(scores):
    odds = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return odds / odds.sum(axis=-1, keepdims=True)


# include numpy/{{@cell}}
# if pooled
# include numpy/pooling
# end


def parts_of(name, weights):
    """The weights of a layer in one direction."""
    return [weights[f"{name}.{part}"] for part in PARTS]


def scores(ids, weights):
    """What the labels get for a sentence, before the softmax."""
# if not mask
    ids = [PADDING] * (MAX_LENGTH - len(ids)) + ids  # padding is read like a word
# end
    inputs = weights["embedding.embeddings"][ids]
    for names in LAYERS:
# if not pooled
        last = []
# end
# if pooled
        outputs = []
# end
        for name in names:
            states = [start(UNITS)]
            for x in inputs[::-1] if name.endswith("backward") else inputs:
                states.append(step(x, states[-1], *parts_of(name, weights)))
# if not pooled
            last.append(states[-1][0])
# end
# if pooled
            rows = np.array([h for h, *_ in states[1:]]).reshape(-1, UNITS)
            outputs.append(rows[::-1] if name.endswith("backward") else rows)
# end
        inputs = [h for h, *_ in states[1:]]  # of a layer above
# if not pooled
    features = np.concatenate(last)
# end
# if pooled
    outputs = np.concatenate(outputs, axis=-1)[:, None]  # [word, one sentence, unit]
    features = pool(outputs, np.ones((len(outputs), 1, 1), dtype=bool), weights)[0][0]
# end
    return features @ weights["dense.kernel"] + weights["dense.bias"]


# if trained
def load():
    """The trained network's weights and words."""
    words = json.loads(WORDS.read_text(encoding="utf-8"))
    with np.load(WEIGHTS) as file:
        return {name: file[name].astype(float) for name in file.files}, words


def probabilities(texts, weights, words):
    """For each text how probable each label is."""
    return [softmax(scores(ids, weights)).tolist() for ids in encode(texts, words)]


# include parts/answer


# end
# include parts/data


# include parts/prepare


# include parts/schedule
# if balanced
# include parts/class-weights


# end
# include numpy/train


# include parts/end
