"""Gives what {{@name}}, a model that Keras trained, gives: its layers and weights in Keras 3.

# if script
# if ids
Run it with ids in quotes, such as "4 17 2".
# end
# if not ids
Run it with a CSV file without a heading: a row of {{@inputs}} numbers for each step.
# end
# end
# if pasted
# if ids
Call outputs([4, 17, 2]), which reads the file named below from the working folder.
# end
# if not ids
Call outputs(rows) with {{@inputs}} numbers in each row; it reads the file named below.
# end
# end
Needed: Keras 3 with TensorFlow, PyTorch or JAX; the variable KERAS_BACKEND says which.
"""

# %% opened
# %% layers
# if script
import argparse
# end
from pathlib import Path

import keras
import numpy as np

# include parts/folder
WEIGHTS = FOLDER / {{weights_file}}


# if hard_sigmoid
def hard_sigmoid(x):
    return keras.ops.clip({{slope}} * x + 0.5, 0, 1)  # the slope of the Keras that trained it


# end
def build():
    """The model, its weights drawn at random; dropout, which does nothing here, is left out."""
    return keras.Sequential(
        [
{{@chain}}
        ]
    )


# %% outputs
def load():
    """The model with the weights of the file."""
    model = build()
    with np.load(WEIGHTS) as weights:
        model.set_weights([weights[name] for name in weights.files])
    return model


def outputs(steps):
    """The output for a sequence, a row per step where the model gives one."""
# if ids
    example = np.array([steps], dtype="int32")
# end
# if not ids
    example = np.array([steps], dtype="float32")
# end
    return np.atleast_2d(load().predict(example, verbose=0)[0]).tolist()


# if script
# include opened/main
# end
# if notebook
# if ids
print(outputs([int(part) for part in {{example}}.split()]))
# end
# if not ids
# print(outputs(np.loadtxt("numbers.csv", delimiter=",", ndmin=2).tolist()))
# end
# end
