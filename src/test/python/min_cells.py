"""Reference values of minGRU and minLSTM (Feng et al. 2024, arXiv 2410.01201, appendix A).

Prints inputs, weights, states, traces and all gradients of L = sum(upstream * y) as JSON, in the form
of the other files of src/test/resources/golden. It shares nothing with the program: forward passes are
written from the paper, gradients are derivatives by complex step, which lose no digits to a difference.

Usage: python min_cells.py mingru|minlstm [layers] [bidirectional]
"""

import json
import sys

import numpy as np

from complex_step import gradient, numbers

BATCH, TIME, INPUT, HIDDEN = 2, 5, 3, 4
SIGNALS = {
    "mingru": ["update_gate", "candidate"],
    "minlstm": ["forget_gate", "input_gate", "candidate"],
}


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def mingru(x, h, linear):
    z, new = sigmoid(linear(0, x)), linear(1, x)
    return (1 - z) * h + z * new, {"update_gate": z, "candidate": new}


def minlstm(x, h, linear):
    f, i, new = sigmoid(linear(0, x)), sigmoid(linear(1, x)), linear(2, x)
    kept, added = f / (f + i), i / (f + i)
    return kept * h + added * new, {"forget_gate": f, "input_gate": i, "candidate": new}


def read(kind, x, weight, bias, backward):
    """States [time, batch, hidden] of one direction, and its trace."""
    def linear(block, at):
        rows = slice(block * HIDDEN, (block + 1) * HIDDEN)
        return at @ weight[rows].T + bias[rows]

    h, states, trace = np.zeros((x.shape[1], HIDDEN)), [None] * len(x), [None] * len(x)
    for t in reversed(range(len(x))) if backward else range(len(x)):
        h, trace[t] = {"mingru": mingru, "minlstm": minlstm}[kind](x[t], h, linear)
        states[t] = h
    return np.array(states), trace


def run(kind, layers, suffixes, x, weights):
    """y [batch, time, outputs], and the trace of the lowest layer's first direction."""
    below, first = x.transpose(1, 0, 2), None
    for layer in range(layers):
        parts = []
        for suffix in suffixes:
            name = f"_l{layer}{suffix}"
            states, trace = read(kind, below, weights["weight_ih" + name], weights["bias_ih" + name], suffix != "")
            first = first or trace
            parts.append(states)
        below = np.concatenate(parts, axis=-1)
    return below.transpose(1, 0, 2), first


def reference(kind, layers, bidirectional):
    suffixes = ["", "_reverse"] if bidirectional else [""]
    x = numbers(1, BATCH, TIME, INPUT).astype(complex)
    upstream = numbers(2, BATCH, TIME, HIDDEN * len(suffixes))
    weights, width, seed = {}, INPUT, 3
    for layer in range(layers):
        for suffix in suffixes:
            rows = len(SIGNALS[kind]) * HIDDEN
            weights[f"weight_ih_l{layer}{suffix}"] = numbers(seed, rows, width).astype(complex)
            weights[f"bias_ih_l{layer}{suffix}"] = numbers(seed + 1, rows).astype(complex)
            seed += 2
        width = HIDDEN * len(suffixes)
    loss = lambda: (upstream * run(kind, layers, suffixes, x, weights)[0]).sum()
    y, trace = run(kind, layers, suffixes, x, weights)
    real = lambda array: np.real(array).tolist()
    values = {
        "kind": kind, "layers": layers, "bidirectional": bidirectional, "batch": BATCH, "time": TIME,
        "input": INPUT, "hidden": HIDDEN, "x": real(x), "upstream_gradient": upstream.tolist(), "y": real(y),
        "weights": {name: real(array) for name, array in weights.items()},
        "gradients": {name: gradient(loss, array).tolist() for name, array in weights.items()},
        "grad_x": gradient(loss, x).tolist(),
    }
    if layers == 1 and not bidirectional:
        values["trace_time_major"] = {
            name: [real(step[name]) for step in trace] for name in SIGNALS[kind]
        } | {"hidden_state": real(y.transpose(1, 0, 2))}
    return values


if __name__ == "__main__":
    arguments = sys.argv[1:]
    print(json.dumps(reference(arguments[0], int((arguments + ["1"])[1]), "bidirectional" in arguments)))
