def runs_of(traces):
    """For each unit of h, above 0 and below, the stretches over which it is on, by first and last word."""
    lines = np.concatenate([trace["hidden_state"] for trace in traces], axis=1).T
    return [stretches(side * line >= THRESHOLD) for line in lines for side in (1, -1)]


def stretches(on):
    edges = np.flatnonzero(np.diff(np.concatenate([[0], on, [0]]))).tolist()
    return [(first, beyond - 1) for first, beyond in zip(edges[::2], edges[1::2])]


def asked_units(traces):
    """The units that are on over the stretch asked about, and not at the words beside it."""
    return {unit for unit, runs in enumerate(runs_of(traces)) if (FROM, TO) in runs}


def best_of(runs, asked):
    """The stretch whose units are most like those asked about, the first of equals: score, shared, others."""
    shared, others = {}, {}
    for unit, mine in enumerate(runs):
        counts = shared if unit in asked else others
        for run in mine:
            counts[run] = counts.get(run, 0) + 1
    best = (0, 0, 0)
    for run in sorted(shared):
        score = shared[run] / (len(asked) + others.get(run, 0))
        if score > best[0]:
            best = score, shared[run], others.get(run, 0)
    return best
