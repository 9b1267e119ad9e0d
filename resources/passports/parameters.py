# uses sizes
# The numbers that training learns, part by part; shared word vectors count once.
total = VOCABULARY * EMBEDDING
for inputs, directions in layers(ARCHITECTURE, EMBEDDING, HIDDEN):
    total += directions * blocks(ARCHITECTURE) * HIDDEN * (
        inputs + recurrent(ARCHITECTURE, HIDDEN) + bias_rows(ARCHITECTURE))
    outputs = directions * HIDDEN
total += block(ARCHITECTURE, EMBEDDING, HIDDEN, POSITIONS) + attention(POOLING, ARCHITECTURE, HIDDEN) + (outputs + 1) * CLASSES
print(total)
