# uses network
# The parts of the sum behind a gate, and the gate: x·W, h·U, b (of a GRU b0 and b1), the value.
manifest, weights = load(NETWORK)
traces, scores = network(manifest, weights, IDS, EDITS)
kernel, recurrent_kernel, bias = tensors_of_layer(cell_of(manifest), weights, NAME + ".")
units = recurrent_kernel.shape[0]
column = BLOCK * units + UNIT
if INPUTS:
    x = np.concatenate([traces[below]["hidden_state"][TOKEN] for below in INPUTS])
else:
    x = weights["embedding.embeddings"][IDS[TOKEN]]
before = TOKEN + 1 if NAME.endswith("backward") else TOKEN - 1
if 0 <= before < len(IDS):
    h = traces[LAYER]["hidden_state"][before]
else:
    # What reading the padding left behind; without that, nothing.
    h = np.array(START) if START else np.zeros(units)
print(x @ kernel[:, column])
print(h @ recurrent_kernel[:, column])
print(bias[column] if bias.ndim == 1 else bias[0, column])
print(0.0 if bias.ndim == 1 else bias[1, column])
print(traces[LAYER][SIGNAL][TOKEN, UNIT])
