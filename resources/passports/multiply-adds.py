# uses sizes
# Per token: the products of the recurrent layers.
print(sum(
    directions * blocks(ARCHITECTURE) * HIDDEN * (inputs + recurrent(ARCHITECTURE, HIDDEN))
    for inputs, directions in layers(ARCHITECTURE, EMBEDDING, HIDDEN)
))
