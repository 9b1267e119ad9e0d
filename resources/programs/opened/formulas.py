"""Gives what {{@name}}, a model that Keras trained, gives, computed in {{@library}}.

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
# if pytorch
Needed: PyTorch and NumPy.
# end
# if not pytorch
Needed: NumPy.
# end
"""

# if script
import argparse
# end
from pathlib import Path

import numpy as np
# if pytorch
import torch
# end

# include parts/folder
WEIGHTS = FOLDER / {{weights_file}}


# include opened/functions


# include opened/layers


def load():
    """The weights of each layer, or of each of its directions, in the order Keras has them."""
    weights = {}
    with np.load(WEIGHTS) as file:
        for name in file.files:
            layer, _, _ = name.rpartition(".")
# if pytorch
            weights.setdefault(layer, []).append(torch.from_numpy(file[name].astype(float)))
# end
# if not pytorch
            weights.setdefault(layer, []).append(file[name].astype(float))
# end
    return weights


def network(rows, weights):
    """The output for a sequence, a row per step where the model gives one."""
    mask = None  # steps that are read; None for all
{{@chain}}
    return rows


def outputs(steps):
# if ids
    """The output for a list of ids."""
    rows = steps
# end
# if not ids
    """The output for rows of numbers."""
# if pytorch
    rows = list(torch.tensor(steps, dtype=torch.double))
# end
# if not pytorch
    rows = list(np.array(steps, dtype=float))
# end
# end
    return [row.tolist() for row in network(rows, load())]


# if script
# include opened/main
# end
