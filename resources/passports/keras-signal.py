# A gate or state of a unit of a model that Keras trained; without a unit, the length of them all.
# INPUT has what it read, padding included, and STEP is a place in it, from 0.
network(steps(INPUT), load())
values = TRACES[DIRECTION][STEP][SIGNAL]
print(np.linalg.norm(values) if UNIT < 0 else values[UNIT])
