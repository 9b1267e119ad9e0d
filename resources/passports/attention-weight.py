# uses network
# Attention reads the top layer's states, of both directions side by side.
manifest, weights = load(NETWORK)
traces, scores = network(manifest, weights, IDS, whole=True)
ways = 2 if "recurrent.0.backward.kernel" in weights else 1
states = np.concatenate([trace["hidden_state"] for trace in traces[-ways:]], axis=1)
padding = as_read(manifest, IDS)[1]
print(attention_of(weights, states)[padding + TOKEN])
