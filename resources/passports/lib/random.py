class Random:
    """The generator of Java's java.util.Random, as its documentation defines it (Knuth, volume 2, 3.2.1)."""

    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & (1 << 48) - 1

    def bits(self):
        """31 of them."""
        self.state = self.state * 0x5DEECE66D + 0xB & (1 << 48) - 1
        return self.state >> 17

    def below(self, bound):
        """A whole number from 0 to bound - 1."""
        bits = self.bits()
        if bound & bound - 1 == 0:
            return bound * bits >> 31
        while bits - bits % bound + bound > 1 << 31:  # beyond the last whole multiple of the bound
            bits = self.bits()
        return bits % bound

    def shuffle(self, values):
        """As java.util.Collections does it."""
        for size in range(len(values), 1, -1):
            other = self.below(size)
            values[size - 1], values[other] = values[other], values[size - 1]
