"""The 2,650 GeoPolRisk results of GeoPolRiskBenchmark in plain numpy: filter the lines for each result.

Run from the root of the project: python3 bench/src/main/python/geopolrisk_plain.py
"""

import csv
import time
from pathlib import Path

import numpy as np

COPPER = 0.409412948
PEERS = Path("metrics/src/test/resources/targets/peers")
CODES = {
    "Australia": 36, "Canada": 124, "China": 156, "France": 251, "Germany": 276, "Italy": 380,
    "Japan": 392, "Rep. of Korea": 410, "USA": 842, "United Kingdom": 826,
}


def read(name):
    with open(PEERS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def once(values):
    return list(dict.fromkeys(values))


def cases():
    world = read("geopolrisk_hhi_usa_production_real.csv")
    known = read("geopolrisk_synthetic_results_countries.csv")
    rows = read("geopolrisk_synthetic_trade_input.csv")
    materials = once(r["material"] for r in world)
    years = once(r["year"] for r in world)
    countries = sorted(CODES)
    traded = once(r["Raw Material"] for r in known)
    hhi = {(r["material"], r["year"]): float(r["hhi"]) for r in world}
    names = {str(code): name for name, code in CODES.items()}
    keys, numbers = [], []
    for m, own in enumerate(materials):
        taken = own if own in traded else traded[m % len(traded)]
        for r in rows:
            if r["reporterCode"] in names and r["rawMaterial"] == taken:
                keys.append((countries.index(names[r["reporterCode"]]), m, years.index(r["period"])))
                numbers.append((float(r["qty"]), float(r["partnerWGI"]), float(r["cifvalue"])))
    return countries, materials, years, hhi, np.array(keys), np.array(numbers).T, known


def results(countries, materials, years, hhi, keys, numbers, production):
    tonnes, instability, value = numbers
    scores = {}
    for c, country in enumerate(countries):
        for m, material in enumerate(materials):
            for y, year in enumerate(years):
                rows = (keys[:, 0] == c) & (keys[:, 1] == m) & (keys[:, 2] == y)
                shipped = tonnes[rows]
                home = production.get((country, material, year), 0.0)
                risk = np.sum(shipped * instability[rows]) / (np.sum(shipped) + home)
                score = hhi[material, year] * risk
                price = np.sum(value[rows]) / np.sum(shipped)
                scores[country, material, year] = score, score * price / COPPER
    return scores


def implied(countries, materials, years, keys, numbers, known):
    """Domestic production that the peer's import risk implies, in whole tonnes."""
    production = {}
    for r in known:
        where = (
            countries.index(r["Country [Economic Entity]"]),
            materials.index(r["Raw Material"]),
            years.index(r["Year"]),
        )
        rows = np.all(keys == where, axis=1)
        risky = np.sum(numbers[0][rows] * numbers[1][rows])
        home = risky / float(r["Import Risk"]) - np.sum(numbers[0][rows])
        name = r["Country [Economic Entity]"], r["Raw Material"], r["Year"]
        production[name] = max(0.0, round(home))
    return production


def main():
    countries, materials, years, hhi, keys, numbers, known = cases()
    production = implied(countries, materials, years, keys, numbers, known)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        found = results(countries, materials, years, hhi, keys, numbers, production)
        times.append((time.perf_counter() - start) * 1000)
    worst = max(
        abs(found[r["Country [Economic Entity]"], r["Raw Material"], r["Year"]][0] - float(r["GeoPolRisk Score"]))
        for r in known
    )
    print(
        f"{len(found)} results from {len(keys)} lines, median {sorted(times)[2]:.0f} ms,"
        f" largest difference of a score from the peer's {worst:.1e}"
    )


if __name__ == "__main__":
    main()
