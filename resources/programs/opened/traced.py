# include opened/functions


# include opened/layers


# include opened/network


# if ids
def steps(ids):
    return ids


# end
# if not ids
def steps(rows):
    return list(np.array(rows, dtype=float))


# end
