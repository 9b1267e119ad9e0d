"""Writes the models of this folder, and what Keras makes of drawn inputs. Needed: Keras 3, JAX."""

import json
import os
from pathlib import Path

os.environ["KERAS_BACKEND"] = "jax"  # Keras's torch backend cannot normalise along steps

import keras
import numpy as np
from keras import Input, Sequential, layers

FOLDER = Path(__file__).parent
CHANCE = np.random.default_rng(5)
IDS = 12


def save(name, chain, kind, shape):
    model = Sequential(chain)
    model.set_weights([CHANCE.normal(0, 0.5, w.shape) for w in model.get_weights()])
    model.save(FOLDER / f"{name}.keras")
    cases = []
    for _ in range(3):
        x = CHANCE.integers(0, IDS, shape) if kind == "ids" else CHANCE.normal(size=shape).round(3)
        output = model.predict(x[None], verbose=0)[0]
        cases.append({"kind": kind, "input": x.tolist(), "output": output.astype(float).tolist()})
    text = json.dumps({"cases": cases}, indent=1)
    (FOLDER / f"{name}.golden.json").write_text(text, encoding="utf-8")


save(
    "flatten",
    [
        Input((6,)),
        layers.Embedding(IDS, 4),
        layers.LSTM(3, return_sequences=True),
        layers.Flatten(),
        layers.Dense(3, activation="softmax"),
    ],
    "ids",
    6,
)
save(
    "flatten-vector",
    [
        Input((None, 2)),
        layers.SimpleRNN(3),
        layers.Flatten(),
        layers.LayerNormalization(epsilon=0.1, center=False),
        layers.Dense(1),
    ],
    "floats",
    (4, 2),
)
save(
    "normalised-features",
    [
        Input((None, 2)),
        layers.GRU(4, return_sequences=True),
        layers.LayerNormalization(),
        layers.LSTM(3),
        layers.LayerNormalization(scale=False, epsilon=1e-5),
        layers.Dense(2, activation="softmax"),
    ],
    "floats",
    (5, 2),
)
save(
    "normalised-steps",
    [
        Input((4, 2)),
        layers.LayerNormalization(axis=1),
        layers.SimpleRNN(3, return_sequences=True),
        layers.LayerNormalization(axis=[1, 2]),
        layers.Flatten(),
        layers.Dense(1, activation="sigmoid"),
    ],
    "floats",
    (4, 2),
)
save(
    "masked-normalised",
    [
        Input((None,)),
        layers.Embedding(IDS, 4, mask_zero=True),
        layers.LayerNormalization(axis=-1),
        layers.Bidirectional(layers.GRU(3, reset_after=False), merge_mode="ave"),
        layers.Dense(2, activation="softmax"),
    ],
    "ids",
    6,
)
save(
    "backwards",
    [
        Input((None,)),
        layers.Embedding(IDS, 4),
        layers.GRU(3, go_backwards=True, return_sequences=True),
        layers.Dropout(0.5),
        layers.Bidirectional(layers.SimpleRNN(2, return_sequences=True), merge_mode="sum"),
        layers.GlobalMaxPooling1D(),
        layers.Dense(2, activation="softmax"),
    ],
    "ids",
    5,
)
save(
    "activations",
    [
        Input((None,)),
        layers.Embedding(IDS, 4),
        layers.LSTM(3, return_sequences=True),
        layers.ReLU(max_value=6.0),
        layers.GRU(3),
        layers.ReLU(),
        layers.Dense(3),
        layers.Softmax(),
    ],
    "ids",
    5,
)
