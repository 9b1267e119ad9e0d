# include parts/usage
Needed: PyTorch and NumPy.
"""

# if script
import argparse
# end
import copy
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

# if arrays
import numpy as np
# end
import torch
import torch.nn.functional as F
from torch import nn
# if mask
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence
# end

# include parts/files

# include parts/settings


# include parts/tokenizer


# include parts/words


class Network(nn.Module):
    def __init__(self, words, labels):
        super().__init__()
        self.embedding = nn.Embedding(words, EMBEDDING)
# if rnn
        self.recurrent = nn.RNN(EMBEDDING, UNITS, batch_first=True)
# end
# if lstm
        self.recurrent = nn.LSTM(EMBEDDING, UNITS, batch_first=True)
# end
# if gru
        self.recurrent = nn.GRU(EMBEDDING, UNITS, batch_first=True)
# end
# if bilstm
        self.recurrent = nn.LSTM(EMBEDDING, UNITS, bidirectional=True, batch_first=True)
# end
# if stacked-lstm
        self.recurrent = nn.LSTM(EMBEDDING, UNITS, num_layers=2, batch_first=True)
# end
# if bidirectional
        self.dense = nn.Linear(2 * UNITS, labels)
# end
# if not bidirectional
        self.dense = nn.Linear(UNITS, labels)
# end

    def forward(self, ids, lengths):
        """What the labels get before the softmax."""
        vectors = self.embedding(ids)
        if self.training:
            return self.dense(self.with_dropout(vectors, lengths))
# if mask
        lengths_in_steps = lengths.clamp(min=1)  # a text without words has a step of padding
        vectors = pack_padded_sequence(
            vectors, lengths_in_steps, batch_first=True, enforce_sorted=False
        )
# end
# if cell_lstm
        _, (h, _) = self.recurrent(vectors)
# end
# if not cell_lstm
        _, h = self.recurrent(vectors)
# end
# if bidirectional
        last = torch.cat([h[0], h[1]], dim=1)
# end
# if not bidirectional
        last = h[-1]
# end
# if mask
        return self.dense(last * (lengths > 0)[:, None])
# end
# if not mask
        return self.dense(last)
# end

    def with_dropout(self, vectors, lengths):
        """The last states in training: nn.{{@module}} itself has no dropout of this kind."""
# if plain
        return self.read(vectors, lengths, "l0")[-1]
# end
# if bidirectional
        backward = self.read(vectors, lengths, "l0_reverse", backward=True)
        return torch.cat([self.read(vectors, lengths, "l0")[-1], backward[-1]], dim=1)
# end
# if stacked
        below = torch.stack(self.read(vectors, lengths, "l0"), dim=1)
        return self.read(below, lengths, "l1")[-1]
# end

# if bidirectional
    def read(self, inputs, lengths, name, backward=False):
# end
# if not bidirectional
    def read(self, inputs, lengths, name):
# end
        """The states of a layer after each step, the same inputs and parts of h(t-1) dropped."""
        w_x, w_h, b_x, b_h = (
            getattr(self.recurrent, f"{part}_{name}")
            for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        )
        h = inputs.new_zeros(len(inputs), UNITS)
# if cell_lstm
        c = torch.zeros_like(h)
# end
        inputs = inputs * F.dropout(torch.ones_like(inputs[:, :1]), DROPOUT)
        kept = F.dropout(torch.ones_like(h), RECURRENT_DROPOUT)
        states = []
# if bidirectional
        steps = range(inputs.shape[1])
        for t in reversed(steps) if backward else steps:
# end
# if not bidirectional
        for t in range(inputs.shape[1]):
# end
            from_x = F.linear(inputs[:, t], w_x, b_x)
            from_h = F.linear(h * kept, w_h, b_h)
            goes_on = (t < lengths)[:, None]  # the others are at their padding
# if cell_rnn
            h = torch.where(goes_on, torch.tanh(from_x + from_h), h)
# end
# if cell_lstm
            i, f, g, o = (from_x + from_h).chunk(4, dim=1)
            c = torch.where(goes_on, f.sigmoid() * c + i.sigmoid() * g.tanh(), c)
            h = torch.where(goes_on, o.sigmoid() * c.tanh(), h)
# end
# if cell_gru
            (x_r, x_z, x_n), (h_r, h_z, h_n) = from_x.chunk(3, dim=1), from_h.chunk(3, dim=1)
            r, z = (x_r + h_r).sigmoid(), (x_z + h_z).sigmoid()
            h = torch.where(goes_on, z * h + (1 - z) * (x_n + r * h_n).tanh(), h)
# end
            states.append(h)
        return states


def batch(sentences):
# if mask
    """Sentences with padding behind, and their own lengths: what is beyond them is skipped."""
    ids = pad_sequence(
        [torch.tensor(ids or [PADDING]) for ids in sentences],
        batch_first=True,
        padding_value=PADDING,
    )
    return ids, torch.tensor([len(ids) for ids in sentences])
# end
# if not mask
    """Sentences with padding in front, which is read like words, and lengths with it."""
    ids = torch.tensor([[PADDING] * (MAX_LENGTH - len(ids)) + ids for ids in sentences])
    return ids, torch.full([len(sentences)], MAX_LENGTH)
# end


# if trained
def load():
    """The trained network and its words."""
    words = json.loads(WORDS.read_text(encoding="utf-8"))
    network = Network(len(words), len(LABELS))
    with np.load(WEIGHTS) as file:
        network.load_state_dict({name: torch.from_numpy(file[name]) for name in file.files})
    return network.eval(), words


@torch.no_grad()
def probabilities(texts, network, words):
    """For each text how probable each label is."""
    return network(*batch(encode(texts, words))).softmax(dim=1).tolist()


# include parts/answer


# end
# include parts/data


# include parts/prepare


# include parts/schedule
# if balanced
# include parts/class-weights


# end
def draw(network):
    """Weights to begin with, as Keras draws them."""
    nn.init.uniform_(network.embedding.weight, -0.05, 0.05)
    for name, weight in network.recurrent.named_parameters():
        if name.startswith("weight_ih"):
            nn.init.xavier_uniform_(weight)
        elif name.startswith("weight_hh"):
            nn.init.orthogonal_(weight)
        else:
            nn.init.zeros_(weight)
# if cell_lstm
            if name.startswith("bias_ih"):
                weight.data[UNITS : 2 * UNITS] = 1  # of the forget gate
# end
# if not cell_gru
            # Keras has one bias where PyTorch has two: the second stays 0.
            weight.requires_grad = name.startswith("bias_ih")
# end
    nn.init.xavier_uniform_(network.dense.weight)
    nn.init.zeros_(network.dense.bias)


def optimizer(network):
# if not weight_decay
    trained = [weight for weight in network.parameters() if weight.requires_grad]
    return torch.optim.Adam(trained, LEARNING_RATE, eps=1e-8)
# end
# if weight_decay
    decaying, others = [], []
    for name, weight in network.named_parameters():
        if weight.requires_grad:
            (others if "bias" in name or "embedding" in name else decaying).append(weight)
    groups = [{"params": decaying}, {"params": others, "weight_decay": 0}]
    return torch.optim.AdamW(groups, LEARNING_RATE, eps=1e-8, weight_decay=WEIGHT_DECAY)
# end


def train_epoch(network, adam, ids, labels, weights):
    """One pass over the training part, in another order each time."""
    network.train()
    order = torch.randperm(len(ids))
    for chosen in order.split(BATCH_SIZE):
        loss = F.cross_entropy(
            network(*batch([ids[i] for i in chosen])), labels[chosen], reduction="none"
        )
        adam.zero_grad()
        (loss * weights[labels[chosen]]).mean().backward()
# if clip_norm
        nn.utils.clip_grad_norm_(network.parameters(), CLIP_NORM)
# end
# if clip_value
        nn.utils.clip_grad_value_(network.parameters(), CLIP_VALUE)
# end
        adam.step()


@torch.no_grad()
def measure(network, ids, labels):
    """Loss and share of right answers."""
    scores = network.eval()(*batch(ids))
    right = (scores.argmax(dim=1) == labels).float().mean()
    return F.cross_entropy(scores, labels).item(), right.item()


def train(path):
    """Trains the same network in the same way on a table of texts and labels.

    PyTorch draws other random numbers than the training that is repeated, hence other weights.
    """
    torch.manual_seed(SEED)
    words, labels, parts = prepare(path)
    (ids, classes), validation, test = ((ids, torch.tensor(classes)) for ids, classes in parts)
    network = Network(len(words), len(labels))
    draw(network)
    adam = optimizer(network)
# if balanced
    weights = torch.tensor(class_weights(classes.numpy()), dtype=torch.float)
# end
# if not balanced
    weights = torch.ones(len(labels))
# end
# if plateau
    plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(
        adam, factor=FACTOR, patience=EVERY - 1, threshold=0
    )
# end
    lowest, best, waited = math.inf, copy.deepcopy(network.state_dict()), 0
    for epoch in range(EPOCHS):
# if schedule
        for group in adam.param_groups:
            group["lr"] = learning_rate(epoch)
# end
        train_epoch(network, adam, ids, classes, weights)
        loss, accuracy = measure(network, *validation)
        print(f"epoch {epoch + 1}: validation loss {loss:.3f}, {accuracy:.1%} right")
# if plateau
        plateau.step(loss)
# end
        waited += 1
        if loss < lowest:
            lowest, best, waited = loss, copy.deepcopy(network.state_dict()), 0
        if waited == PATIENCE:
            break
    network.load_state_dict(best)
    loss, accuracy = measure(network, *test)
    print(f"Of the test texts {accuracy:.1%} are right; loss {loss:.3f}")
    return network, words, labels


# include parts/end
