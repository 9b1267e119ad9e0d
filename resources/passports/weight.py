# uses network
# One of the numbers that training learns, such as a number of a word's vector.
manifest, weights = load(NETWORK)
print(weights[NAME][tuple(PLACE)])
