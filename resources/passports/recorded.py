# What was written down when the training ended. Its network is not in the history of runs: to
# compute the number anew is to train again, with the same data, seed and settings.
with open(RUN, encoding="utf-8") as file:
    value = json.load(file)
for name in FIELD:
    value = value[name]
print(value)
