# uses network language
# The same of the corpus's last part. It is read in up to 16 streams of 1000 tokens or more.
manifest, weights = load(NETWORK)
with open(PART, encoding="utf-8") as file:
    part = json.load(file)
ids = np.array(part["ids"])
pairs = len(ids) - 1
streams = max(1, min(16, len(ids) // 1000, pairs // 64))
length = pairs // streams
nats = np.mean([surprise(manifest, weights, ids[b * length : (b + 1) * length + 1])
                for b in range(streams)])
print(np.exp(nats))
print(nats / np.log(2) * len(ids) / part["characters"])
