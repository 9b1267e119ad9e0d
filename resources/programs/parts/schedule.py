# if step
def learning_rate(epoch):
    return LEARNING_RATE * FACTOR ** (epoch // EVERY)


# end
# if exponential
def learning_rate(epoch):
    return LEARNING_RATE * FACTOR**epoch


# end
# if cosine
def learning_rate(epoch):
    return LEARNING_RATE / 2 * (1 + math.cos(math.pi * epoch / EPOCHS))


# end
