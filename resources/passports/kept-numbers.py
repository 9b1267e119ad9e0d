# uses network language
# Keys and values of each token that is read together with the last one; of a recurrent layer its states.
manifest, weights = load(NETWORK)
if cell_of(manifest) == "transformer":
    together = len(IDS) - starts(manifest, len(IDS))[-1]
    print(together * 2 * weights["transformer.0.attention_output.kernel"].shape[0])
else:
    traces, _ = read_text(manifest, weights, IDS)
    print(sum(rows.shape[1] for trace in traces for name, rows in trace.items()
              if name in ("hidden_state", "cell_state")))
