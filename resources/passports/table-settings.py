# How many different settings the runs of a table were given, and how many seeds. What a tuned run
# chose by its trials it was not given.
with open(SETTINGS, encoding="utf-8") as file:
    runs = json.load(file)


def given(settings, tuned):
    """Settings and what is nested in them, as (name, value) in the order of their names."""
    kept = {name: value for name, value in settings.items() if not (tuned and name in CHOSEN)}
    return tuple((name, given(value, tuned) if isinstance(value, dict) else value)
                 for name, value in sorted(kept.items()))


print(len({(given(run["settings"], run["trials"] > 0), run["trials"], run["seed"]) for run in runs}))
print(len({run["seed"] for run in runs}))
