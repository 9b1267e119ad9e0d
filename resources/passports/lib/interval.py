def wilson(hits, examples):
    """The 95 % score interval of Wilson (1927)."""
    if examples == 0:
        return 0.0, 1.0
    z, share = 1.959963984540054, hits / examples
    scale = 1 / (1 + z * z / examples)
    centre = scale * (share + z * z / (2 * examples))
    half = scale * z * math.sqrt(share * (1 - share) / examples + z * z / (4 * examples**2))
    return max(0.0, min(share, centre - half)), min(1.0, max(share, centre + half))
