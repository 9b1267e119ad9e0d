# uses saved
# Differences of accuracy, each with its p value (McNemar 1947, corrected by Holm 1979) and the
# interval of Tango (1998). Where answers were not kept or belong to other texts: Fisher's exact
# test and Newcombe's interval (1998, method 10). All comparisons of the table are one family.
ALPHA = 0.05


def tango_lower(b, c, n, z):
    outside, inside = -1.0, (b - c) / n
    for _ in range(60):
        delta = (outside + inside) / 2
        linear, constant = -b - c + (2 * n - b + c) * delta, -c * delta * (1 - delta)
        root = math.sqrt(max(0.0, linear * linear - 8 * n * constant))
        q = max(0.0, -delta, (root - linear) / (4 * n))
        variance = max(0.0, 2 * q + delta * (1 - delta))
        if b - c - n * delta > z * math.sqrt(n * variance):
            outside = delta
        else:
            inside = delta
    return inside


def wilson(hits, n, z):
    share = hits / n
    scale = 1 / (1 + z * z / n)
    centre = scale * (share + z * z / (2 * n))
    half = scale * z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return max(0.0, min(share, centre - half)), min(1.0, max(share, centre + half))


def compare(answers, networks, same, pairs):
    """Prints what was asked of one table: difference, corrected p, and the interval's ends."""
    # Rows that are the same network are compared once.
    once = [i for i in range(len(answers)) if same[i] == i]
    family = [(i, j) for i in once for j in once if i < j and i < networks]
    confidence = 1 - ALPHA / max(1, len(family))

    def accuracy(i):
        return answers[i]["hits"] / answers[i]["texts"]

    def are_paired(i, j):
        a, b = answers[i], answers[j]
        return a["right"] is not None and b["right"] is not None and a["test_part"] == b["test_part"]

    def discordant(i, j):
        a, b = answers[i]["right"], answers[j]["right"]
        return int((a & ~b).sum()), int((b & ~a).sum())

    def p_value(i, j):
        if are_paired(i, j):
            b, c = discordant(i, j)
            tail = sum(math.comb(b + c, k) for k in range(min(b, c) + 1))
            return min(1.0, 2 * tail / 2 ** (b + c))
        a, b = answers[i], answers[j]
        right, texts = a["hits"] + b["hits"], a["texts"] + b["texts"]
        ways = [math.comb(right, k) * math.comb(texts - right, a["texts"] - k)
                for k in range(min(right, a["texts"]) + 1)]
        lower, upper = sum(ways[: a["hits"] + 1]), sum(ways[a["hits"] :])
        return min(1.0, 2 * min(lower, upper) / math.comb(texts, a["texts"]))

    def interval(i, j):
        z = NormalDist().inv_cdf((1 + confidence) / 2)
        a, b = answers[i], answers[j]
        if are_paired(i, j):
            only_first, only_second = discordant(i, j)
            n = a["texts"]
            return tango_lower(only_first, only_second, n, z), -tango_lower(only_second, only_first, n, z)
        one, other = a["hits"] / a["texts"], b["hits"] / b["texts"]
        low, high = wilson(a["hits"], a["texts"], z), wilson(b["hits"], b["texts"], z)
        return (one - other - math.hypot(one - low[0], high[1] - other),
                one - other + math.hypot(low[1] - one, other - high[0]))

    p = [p_value(i, j) for i, j in family]
    corrected, at_least = [0.0] * len(p), 0.0
    for rank, k in enumerate(sorted(range(len(p)), key=lambda k: p[k])):
        at_least = max(at_least, min(1.0, (len(p) - rank) * p[k]))
        corrected[k] = at_least

    for first, second in pairs:
        pair = tuple(sorted((same[first], same[second])))
        p_corrected = corrected[family.index(pair)] if pair in family else 1.0
        value = accuracy(first) - accuracy(second)
        low, high = interval(first, second)
        # Test and interval agree about 0.
        if value > 0:
            low = max(0.0, low) if p_corrected <= ALPHA else min(0.0, low)
        elif value < 0:
            high = min(0.0, high) if p_corrected <= ALPHA else max(0.0, high)
        print(value)
        print(p_corrected)
        print(low)
        print(high)


for table in TABLES:
    compare(read_saved(table["answers"]), table["networks"], table["same"], table["pairs"])
