# include parts/usage
Needed: Keras 3 with TensorFlow, PyTorch or JAX; the variable KERAS_BACKEND says which.
"""

# if trained
# %% introduction
# end
# if not trained
# %% repetition
# end
# %% settings
# if script
import argparse
# end
import csv
# if trained
import json
# end
# if cosine
import math
# end
import random
import re
import sys
import unicodedata
from collections import Counter
# if trained
from pathlib import Path
# end

import keras
import numpy as np

# include parts/files

# include parts/settings


# %% words
# include parts/tokenizer


# include parts/words


# %% network
def build(words, labels):
    """The network, its weights drawn at random."""
    return keras.Sequential(
        [
# if mask
            keras.Input(shape=(None,), dtype="int32"),
            keras.layers.Embedding(words, EMBEDDING, mask_zero=True),  # padding is skipped
# end
# if not mask
            keras.Input(shape=(MAX_LENGTH,), dtype="int32"),
            keras.layers.Embedding(words, EMBEDDING),  # padding is read like a word
# end
# include keras/{{@architecture}}
            keras.layers.Dense(labels, activation="softmax"),
        ]
    )


def pad(sentences):
    """Sentences of one length: padding in front, so that all of them end at the last step."""
    return keras.utils.pad_sequences(sentences, MAX_LENGTH, padding="pre", value=PADDING)


# if trained
# %% answer
def load():
    """The trained network and its words."""
    words = json.loads(WORDS.read_text(encoding="utf-8"))
    model = build(len(words), len(LABELS))
    with np.load(WEIGHTS) as weights:
        model.set_weights([weights[name] for name in weights.files])
    return model, words


def probabilities(texts, model, words):
    """For each text how probable each label is."""
    return model.predict(pad(encode(texts, words)), verbose=0).tolist()


# include parts/answer


# if notebook
answer(EXAMPLE)


# end
# end
# %% training
# include parts/data


# include parts/prepare


# include parts/schedule
# if balanced
# include parts/class-weights


# end
def optimizer():
# if not weight_decay
    return keras.optimizers.Adam(
        LEARNING_RATE,
# end
# if weight_decay
    adam = keras.optimizers.AdamW(
        LEARNING_RATE,
        weight_decay=WEIGHT_DECAY,
# end
        epsilon=1e-8,
# if clip_norm
        global_clipnorm=CLIP_NORM,
# end
# if clip_value
        clipvalue=CLIP_VALUE,
# end
    )
# if weight_decay
    adam.exclude_from_weight_decay(var_names=["bias", "embeddings"])
    return adam
# end


def train(path):
    """Trains the same network in the same way on a table of texts and labels.

    Keras draws other random numbers than the training that is repeated, hence other weights.
    """
    keras.utils.set_random_seed(SEED % 2**32)
    words, labels, parts = prepare(path)
    (x, y), validation, test = ((pad(ids), np.array(numbers)) for ids, numbers in parts)
    model = build(len(words), len(labels))
    model.compile(optimizer(), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(
        x,
        y,
        batch_size=BATCH_SIZE,
        epochs=EPOCHS,
        validation_data=validation,
# if balanced
        class_weight=dict(enumerate(class_weights(y))),
# end
        callbacks=[
# if schedule
            keras.callbacks.LearningRateScheduler(learning_rate),
# end
# if plateau
            keras.callbacks.ReduceLROnPlateau(factor=FACTOR, patience=EVERY, min_delta=0),
# end
            keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True),
        ],
        verbose=2,
    )
    loss, accuracy = model.evaluate(*test, verbose=0)
    print(f"Of the test texts {accuracy:.1%} are right; loss {loss:.3f}")
    return model, words, labels


# include parts/end
