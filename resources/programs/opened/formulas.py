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


# include opened/network


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
