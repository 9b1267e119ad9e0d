# uses network passages
# The share of the units asked about that are on at a word; the score of the passage of its sentence
# that is most like the stretch asked about, the units that both have, and those that it has alone.
manifest, weights = load(NETWORK)
asked = asked_units(network(manifest, weights, ASKED)[0])
runs = runs_of(network(manifest, weights, IDS)[0])
print(np.mean([any(first <= TOKEN <= last for first, last in runs[unit]) for unit in asked]))
for number in best_of(runs, asked):
    print(number)
