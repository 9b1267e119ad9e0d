# uses sizes
# Some of the numbers that training learns, by what they are for.
reads = layers(ARCHITECTURE, EMBEDDING, HIDDEN)
columns = [directions * blocks(ARCHITECTURE) * HIDDEN for inputs, directions in reads]
numbers = {
    "embedding": VOCABULARY * EMBEDDING,
    "kernel": sum(n * inputs for n, (inputs, directions) in zip(columns, reads)),
    "recurrent_kernel": sum(n * recurrent(ARCHITECTURE, HIDDEN) for n in columns),
    "bias": sum(n * bias_rows(ARCHITECTURE) for n in columns),
    "attention": attention(POOLING, ARCHITECTURE, HIDDEN),
    "block": block(ARCHITECTURE, EMBEDDING, HIDDEN, POSITIONS),
    "dense": (reads[-1][1] * HIDDEN + 1) * CLASSES,
}
print(sum(numbers[part] for part in PARTS))
