# uses history
# The rate to start with times the schedule's share, which depends on the epochs that are over and,
# of "plateau", on how often EVERY of them went by without a lower validation loss.
over, plateaus, waited, lowest = EPOCH - 1, 0, 0, math.inf
for row in read_history(HISTORY)[:over]:
    waited += 1
    if row["val_loss"] < lowest:
        lowest, waited = row["val_loss"], 0
    elif waited == EVERY:
        plateaus, waited = plateaus + 1, 0
print(RATE * {
    "constant": 1,
    "step": FACTOR ** (over // EVERY),
    "exponential": FACTOR**over,
    "cosine": (1 + math.cos(math.pi * over / EPOCHS)) / 2,
    "plateau": FACTOR**plateaus,
}[SCHEDULE])
