# uses network
# The weight of a word where those of GIVEN are set, the network's own, and the difference. Attention
# reads the top layer's states, of both directions side by side.
manifest, weights = load(NETWORK)
traces, scores = network(manifest, weights, IDS, whole=True)
ways = 2 if "recurrent.0.backward.kernel" in weights else 1
states = np.concatenate([trace["hidden_state"] for trace in traces[-ways:]], axis=1)
padding = as_read(manifest, IDS)[1]
own = attention_of(weights, states)
changed = shared_out(own, [(place + padding, weight) for place, weight in GIVEN])
print(changed[padding + TOKEN])
print(own[padding + TOKEN])
print(changed[padding + TOKEN] - own[padding + TOKEN])
