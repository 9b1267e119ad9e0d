# uses saved
# How many comparisons there are, networks with each other and with the baselines, and how many of
# them are not of the same texts, answer by answer.
answers = read_saved(ANSWERS)
pairs = [(i, j) for i in range(NETWORK_COUNT) for j in range(i + 1, len(answers))]


def are_paired(i, j):
    a, b = answers[i], answers[j]
    return a["right"] is not None and b["right"] is not None and a["test_part"] == b["test_part"]


print(len(pairs))
print(sum(not are_paired(i, j) for i, j in pairs))
