def read_scores(path, column):
    """By contender and split."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {(int(r["contender"]), int(r["split"])): float(r[column]) for r in rows}


NODES, SHARES = np.polynomial.legendre.leggauss(300)


def tail(df, t):
    """Two-sided: the probability of a value at least as far from 0 (t = √df·tan θ)."""
    def integral(low, high):
        theta = (high - low) / 2 * NODES + (high + low) / 2
        return (high - low) / 2 * (SHARES * np.cos(theta) ** (df - 1)).sum()

    return integral(math.atan(abs(t) / math.sqrt(df)), math.pi / 2) / integral(0, math.pi / 2)


def quantile(df, alpha=0.05):
    """Beyond which a value lies with that probability, on one side or the other."""
    low, high = 0.0, 1e4
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if tail(df, middle) > alpha else (low, middle)
    return low


def estimate(values):
    """Mean, standard deviation, and the margin of the 95 % interval.

    There is none (None) of fewer than three values, or of values that do not vary.
    """
    n, values = len(values), np.array(values)
    mean = values.mean()
    sd = values.std(ddof=1) if n > 1 else 0.0
    if sd <= (n + 6) * np.finfo(float).eps * max(1.0, np.abs(values).max()):
        return mean, 0.0, None
    if n < 3:
        return mean, sd, None
    return mean, sd, quantile(n - 1) * sd * math.sqrt(1 / n + OVERLAP)
