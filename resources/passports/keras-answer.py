# The probability of a class of a model that Keras trained.
# INPUT has what it read, padding included; a model that answers at each step is asked at STEP.
rows = network(steps(INPUT), load())
row = rows[STEP] if len(rows) > 1 else rows[0]
classes = row if len(row) > 1 else [1 - row[0], row[0]]  # a single number is that of the second
print(classes[LABEL])
