"""GeoPolRisk of 53 materials, 5 years and 10 countries in plain numpy: filter the lines per result."""

import time

import numpy as np

MATERIALS, YEARS, COUNTRIES, PARTNERS, PRODUCERS = 53, 5, 10, 25, 60
COPPER = 0.409412948


def table(rng):
    keys = np.array(
        [
            (c, m, y)
            for m in range(MATERIALS)
            for y in range(YEARS)
            for c in range(COUNTRIES)
            for _ in range(PARTNERS)
        ]
    )
    tonnes = 100 * rng.random(len(keys))
    return keys, tonnes, rng.random(len(keys)), 2 * tonnes


def results(keys, tonnes, instability, value, output):
    scores = []
    for c in range(COUNTRIES):
        for m in range(MATERIALS):
            for y in range(YEARS):
                rows = (keys[:, 0] == c) & (keys[:, 1] == m) & (keys[:, 2] == y)
                produced = output[m, y]
                hhi = np.sum(produced**2) / np.sum(produced) ** 2
                shipped = tonnes[rows]
                risk = np.sum(shipped * instability[rows]) / (np.sum(shipped) + produced[c])
                price = np.sum(value[rows]) / np.sum(shipped)
                scores.append((hhi * risk, hhi * risk * price / COPPER))
    return scores


def main():
    rng = np.random.default_rng(1)
    lines = table(rng)
    output = 1000 * rng.random((MATERIALS, YEARS, PRODUCERS))
    times = []
    for _ in range(5):
        start = time.perf_counter()
        count = len(results(*lines, output))
        times.append((time.perf_counter() - start) * 1000)
    print(f"{count} results, median {sorted(times)[2]:.1f} ms, best {min(times):.1f} ms")


if __name__ == "__main__":
    main()
