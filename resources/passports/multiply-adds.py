# uses sizes
# Per token: the products of the recurrent layers; of attention h(t)·W, v·u(t) and a(t)·h(t).
# Of a transformer those of its block, and q·k and a·v with (T + 1)/2 words on average.
pairs = heads_width(HIDDEN) * (TOKENS + 1) if ARCHITECTURE == "transformer" else 0
print(pairs + block_products(ARCHITECTURE, EMBEDDING, HIDDEN) + attention(POOLING, ARCHITECTURE, HIDDEN) + sum(
    directions * blocks(ARCHITECTURE) * HIDDEN * (inputs + recurrent(ARCHITECTURE, HIDDEN))
    for inputs, directions in layers(ARCHITECTURE, EMBEDDING, HIDDEN)
))
