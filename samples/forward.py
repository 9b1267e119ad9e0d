"""Runs a trained model with NumPy alone: python3 samples/forward.py MODEL.rema ID [ID ...]

The IDs are token numbers, as `remanence inspect --format json` prints them. The result is JSON:
the class probabilities and the last hidden state (both directions' in a row, if there are two).
"""
import json
import sys
import zipfile

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def load(path):
    with zipfile.ZipFile(path) as file:
        manifest = json.loads(file.read("manifest.json"))
        raw = file.read("weights.safetensors")
    data = 8 + int.from_bytes(raw[:8], "little")
    tensors = {}
    for name, entry in json.loads(raw[8:data]).items():
        begin, end = entry["data_offsets"]
        values = np.frombuffer(raw[data + begin : data + end], dtype="<f4")
        tensors[name] = values.reshape(entry["shape"]).astype(np.float64)
    return manifest, tensors


def recurrent(cell, units, inputs, kernel, recurrent_kernel, bias):
    """The hidden state at every step; gates are blocks of columns in Keras's order."""
    h = np.zeros(units)
    c, states = h, []
    for x in inputs:
        if cell == "rnn":
            h = np.tanh(x @ kernel + h @ recurrent_kernel + bias)
        elif cell == "lstm":
            i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
        elif cell == "mingru":  # gates that see the input alone
            z, g = np.split(x @ kernel + bias, 2)
            h = (1 - sigmoid(z)) * h + sigmoid(z) * g
        elif cell == "minlstm":
            f, i, g = np.split(x @ kernel + bias, 3)
            h = (sigmoid(f) * h + sigmoid(i) * g) / (sigmoid(f) + sigmoid(i))
        else:  # gru: the reset gate acts after the recurrent product
            xz, xr, xh = np.split(x @ kernel + bias[0], 3)
            hz, hr, hh = np.split(h @ recurrent_kernel + bias[1], 3)
            z, r = sigmoid(xz + hz), sigmoid(xr + hr)
            h = z * h + (1 - z) * np.tanh(xh + r * hh)
        states.append(h)
    return states


def pooled(pooling, states, w):
    """What the dense layer reads of the states at all steps, if that is not the last one."""
    if pooling == "mean":
        return states.mean(axis=0)
    if pooling == "max":
        return states.max(axis=0)
    u = np.tanh(states @ w["attention.kernel"] + w["attention.bias"])
    odds = np.exp(u @ w["attention.query"])
    return odds / odds.sum() @ states


def normalised(rows, gain, bias):
    centred = rows - rows.mean(axis=1, keepdims=True)
    return gain * centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + 1e-5) + bias


def transformer(w, vectors):
    """The hidden state at every step: causal attention of two heads, then a feed-forward part."""
    linear = lambda rows, name: rows @ w[f"transformer.0.{name}.kernel"] + w[f"transformer.0.{name}.bias"]
    norm = lambda rows, name: normalised(rows, w[f"transformer.0.{name}.gain"], w[f"transformer.0.{name}.bias"])
    x = vectors @ w["transformer.0.input.kernel"] + w["transformer.0.positions"][: len(vectors)]
    later = np.triu(np.full((len(x), len(x)), -np.inf), 1)
    read = []
    for q, k, v in zip(*[np.split(part, 2, axis=1) for part in np.split(linear(norm(x, "attention_norm"), "attention"), 3, axis=1)]):
        odds = np.exp(q @ k.T / np.sqrt(q.shape[1]) + later)
        read.append(odds / odds.sum(axis=1, keepdims=True) @ v)
    y = x + linear(np.concatenate(read, axis=1), "attention_output")
    return norm(y + linear(np.maximum(0, linear(norm(y, "inner_norm"), "inner")), "inner_output"), "norm")


def forward(manifest, w, ids):
    settings = manifest["hyperparameters"]
    ids = ids[-settings["max_length"] :]
    if not settings["mask"]:  # then the network reads the padding in front, too
        ids = [0] * (settings["max_length"] - len(ids)) + ids
    architecture = manifest["architecture"]
    cell = {"bilstm": "lstm", "stacked-lstm": "lstm", "stacked-mingru": "mingru"}.get(architecture, architecture)
    units = settings["hidden"]
    states, layer = list(w["embedding.embeddings"][ids]), 0
    if manifest["architecture"] == "transformer":
        states = transformer(w, w["embedding.embeddings"][ids])
        h = states[-1]
    while f"recurrent.{layer}.kernel" in w:
        part = lambda prefix: [w.get(prefix + n) for n in ("kernel", "recurrent_kernel", "bias")]
        last = states
        states = recurrent(cell, units, last, *part(f"recurrent.{layer}."))
        h = states[-1]
        if f"recurrent.{layer}.backward.kernel" in w:
            backward = recurrent(cell, units, last[::-1], *part(f"recurrent.{layer}.backward."))
            h = np.concatenate([h, backward[-1]])
            states = [np.concatenate(both) for both in zip(states, backward[::-1])]
        layer += 1
    pooling = settings.get("pooling", "last")
    read = h if pooling == "last" else pooled(pooling, np.array(states), w)
    logits = read @ w["dense.kernel"] + w["dense.bias"]
    odds = np.exp(logits - logits.max())
    return dict(zip(manifest["labels"], odds / odds.sum())), h


if __name__ == "__main__":
    manifest, weights = load(sys.argv[1])
    if manifest.get("kind", "classifier") != "classifier":
        sys.exit("This is no classifier of texts, but a " + manifest["kind"] + ".")
    probabilities, hidden = forward(manifest, weights, [int(i) for i in sys.argv[2:]])
    print(json.dumps({"probabilities": probabilities, "hidden_state": hidden.tolist()}))
