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
