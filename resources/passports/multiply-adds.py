# uses sizes
# Per token: the products of the recurrent layers; of attention h(t)·W, v·u(t) and a(t)·h(t).
print(attention(POOLING, ARCHITECTURE, HIDDEN) + sum(
    directions * blocks(ARCHITECTURE) * HIDDEN * (inputs + recurrent(ARCHITECTURE, HIDDEN))
    for inputs, directions in layers(ARCHITECTURE, EMBEDDING, HIDDEN)
))
