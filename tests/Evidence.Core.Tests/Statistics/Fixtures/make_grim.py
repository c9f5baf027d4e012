"""Makes grim.json: python3 make_grim.py > grim.json. The rule is the function `grim` of the evidence pack's own checker."""
import json
import random


def places(x):
    s = repr(float(x))
    return 0 if s.endswith(".0") else len(s.split(".")[1])


def possible(mean, n, step):
    if not n or not step or n > 100:
        return None
    d = max(places(mean), 1)
    if n / step > 10 ** d:
        return None
    target = mean * n
    tol = 0.5 * 10 ** -d * n + 1e-9
    return abs(round(target / step) * step - target) <= tol


random.seed(20261121)
rows = [[5.19, 28, 1], [3.45, 20, 1], [3.44, 20, 1], [10, 7, 1], [0.5, 4, 2], [2.35, 101, 1], [2.35, 100, 1], [-3.3, 9, 1]]
rows += [[round(random.uniform(-5, 100), random.choice([0, 1, 2, 3])), random.randint(1, 110), random.choice([1, 1, 1, 2, 0.5, 0.25, 5])] for _ in range(400)]
print("[\n" + ",\n".join(json.dumps(r + [possible(*r)]) for r in rows) + "\n]")
