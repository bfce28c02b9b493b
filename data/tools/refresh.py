"""Checks the data package and brings its counted facts up to date.

    python3 data/tools/refresh.py           check, then rewrite bytes, hashes and counts
    python3 data/tools/refresh.py --check   check only; exit code 1 when anything is wrong

datapackage.json is written by hand except for `bytes`, `hash` and the members
`chokepoint:contentHash`, `chokepoint:rows`, `chokepoint:quality` and `chokepoint:recalled` of each resource, and
README.md except for the lines between the two `counts` marks. Only the Python standard
library is used. The build does not need this file; it checks the same package by itself.
"""
import csv
import gzip
import hashlib
import io
import json
import re
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent
PACKAGE = FOLDER / "datapackage.json"
README = FOLDER / "README.md"
BEGIN, END = "<!-- counts: begin -->", "<!-- counts: end -->"


def content(resource):
    """Bytes of the CSV itself, unpacked where the resource is compressed."""
    raw = (FOLDER / resource["path"]).read_bytes()
    return gzip.decompress(raw) if resource.get("compression") == "gz" else raw


def rows_of(resource, faults):
    """Header and rows as lists of strings; faults of encoding and shape are added to `faults`."""
    data = content(resource)
    where = resource["path"]
    if data.startswith(b"\xef\xbb\xbf"):
        faults.append(f"{where}: starts with a byte order mark")
    if b"\r" in data:
        faults.append(f"{where}: holds carriage returns; lines must end in LF")
    if not data.endswith(b"\n"):
        faults.append(f"{where}: the last line has no end")
    table = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    header, rows = table[0], table[1:]
    for line, row in enumerate(rows, start=2):
        if len(row) != len(header):
            faults.append(f"{where}: row {line}: {len(row)} cells, header has {len(header)}")
    return header, rows


def cell_fault(field, value):
    """What is wrong with one cell, or None."""
    constraints = field.get("constraints", {})
    if value == "":
        return "is empty but required" if constraints.get("required") else None
    kind = field["type"]
    if kind == "boolean" and value not in ("true", "false"):
        return f"'{value}' is not true or false"
    if kind == "integer" and not re.fullmatch(r"-?\d+", value):
        return f"'{value}' is not a whole number"
    if kind == "number" and not re.fullmatch(r"-?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", value):
        return f"'{value}' is not a number"
    if kind in ("integer", "number"):
        if "minimum" in constraints and float(value) < constraints["minimum"]:
            return f"{value} is below {constraints['minimum']}"
        if "maximum" in constraints and float(value) > constraints["maximum"]:
            return f"{value} is above {constraints['maximum']}"
    if "enum" in constraints and value not in [str(v) for v in constraints["enum"]]:
        return f"'{value}' is not one of {constraints['enum']}"
    if "pattern" in constraints and not re.fullmatch(constraints["pattern"], value):
        return f"'{value}' does not match {constraints['pattern']}"
    return None


def check_table(resource, header, rows, faults):
    """Header, cells, unique columns and primary key against the schema."""
    where, schema = resource["path"], resource["schema"]
    names = [field["name"] for field in schema["fields"]]
    if names != header:
        faults.append(f"{where}: header {header} is not the schema's {names}")
        return
    for column, field in enumerate(schema["fields"]):
        seen = {}
        for line, row in enumerate(rows, start=2):
            fault = cell_fault(field, row[column])
            if fault:
                faults.append(f"{where}: row {line}: {field['name']} {fault}")
            if field.get("constraints", {}).get("unique") and seen.setdefault(row[column], line) != line:
                faults.append(f"{where}: row {line}: {field['name']} '{row[column]}' repeats row {seen[row[column]]}")
    key = [names.index(name) for name in schema.get("primaryKey", [])]
    seen = {}
    for line, row in enumerate(rows, start=2):
        value = tuple(row[i] for i in key)
        if key and seen.setdefault(value, line) != line:
            faults.append(f"{where}: row {line}: key {value} repeats row {seen[value]}")


def check_references(resource, tables, faults):
    """Declared foreign keys; an empty cell refers to nothing."""
    for reference in resource.get("schema", {}).get("foreignKeys", []):
        header, rows = tables[resource["name"]]
        other_header, other_rows = tables[reference["reference"]["resource"]]
        here = [header.index(name) for name in reference["fields"]]
        there = [other_header.index(name) for name in reference["reference"]["fields"]]
        known = {tuple(row[i] for i in there) for row in other_rows}
        for line, row in enumerate(rows, start=2):
            value = tuple(row[i] for i in here)
            if any(value) and value not in known:
                target = reference["reference"]["resource"]
                faults.append(f"{resource['path']}: row {line}: {value} is not in {target}")


def check_row_references(tables, keys, faults):
    """corrections and verifications must name a data set, row and column that exist, and the old value."""
    for name, value_column in (("corrections", "old_value"), ("verifications", "data_value")):
        if name not in tables:
            continue
        header, rows = tables[name]
        for line, row in enumerate(rows, start=2):
            entry = dict(zip(header, row))
            if entry["dataset"] not in tables:
                faults.append(f"{name}.csv: row {line}: no data set '{entry['dataset']}'")
                continue
            other_header, other_rows = tables[entry["dataset"]]
            key = keys[entry["dataset"]]
            wanted = [r for r in other_rows if "|".join(r[other_header.index(k)] for k in key) == entry["row_key"]]
            if len(wanted) != 1:
                faults.append(f"{name}.csv: row {line}: row key '{entry['row_key']}' finds {len(wanted)} rows")
            elif entry["column"] == "*":
                continue
            elif entry["column"] not in other_header:
                faults.append(f"{name}.csv: row {line}: no column '{entry['column']}'")
            elif wanted[0][other_header.index(entry["column"])] != entry[value_column]:
                found = wanted[0][other_header.index(entry["column"])]
                faults.append(f"{name}.csv: row {line}: {value_column} is not the cell's '{found}'")


def check_names(tables, faults):
    """Every organisation string of facilities, ownership and quotas resolves to one organisation or facility."""
    if "organisations" not in tables:
        return
    known = {}
    for name in ("organisations", "people"):
        header, rows = tables[name]
        for row in rows:
            for text in filter(None, row[header.index("data_names")].split("|")):
                if known.setdefault(text, row[0]) != row[0]:
                    faults.append(f"{name}.csv: '{text}' names both {known[text]} and {row[0]}")
    header, rows = tables["facility_aliases"]
    for row in rows:
        if row[header.index("is_data_name")] == "true" and known.setdefault(row[1], "facility") != "facility":
            faults.append(f"facility_aliases.csv: '{row[1]}' also names {known[row[1]]}")
    for name, columns in (("facilities", ("operator", "parent")), ("ownership", ("owner", "owned")),
                          ("quotas", ("holder",)), ("concentrate_price_baogang", ("seller", "buyer"))):
        header, rows = tables[name]
        for column in columns:
            for line, row in enumerate(rows, start=2):
                text = row[header.index(column)]
                if text and text not in known:
                    faults.append(f"{name}.csv: row {line}: {column} '{text}' resolves to nothing")
    header, rows = tables["corrections"]
    for line, row in enumerate(rows, start=2):
        entry = dict(zip(header, row))
        named = entry["column"] in ("operator", "parent", "owner", "owned", "holder")
        if named and entry["new_value"] not in known:
            faults.append(f"corrections.csv: row {line}: new_value '{entry['new_value']}' resolves to nothing")


def check_weights(tables, faults):
    """Weights of an end use and of a facility's baskets add to one."""
    for name in ("end_use_sectors", "facility_deposits"):
        header, rows = tables[name]
        sums = {}
        for row in rows:
            sums[row[0]] = sums.get(row[0], 0.0) + float(row[header.index("weight")])
        for key, total in sorted(sums.items()):
            if abs(total - 1) > 1e-9:
                faults.append(f"{name}.csv: weights of '{key}' add to {total}")


def quality_counts(header, rows):
    """Rows by quality."""
    if "quality" not in header:
        return {}
    column = header.index("quality")
    return {value: sum(row[column] == value for row in rows) for value in sorted({row[column] for row in rows})}


def recalled_count(header, rows):
    """Rows marked as written from memory."""
    return sum(row[header.index("recalled")] == "true" for row in rows) if "recalled" in header else 0


def readme_counts(package, tables):
    """The Markdown table between the marks in README.md."""
    lines = ["| data set | rows | by quality | recalled | verified cells |", "|---|---:|---|---:|---:|"]
    verified = {}
    if "verifications" in tables:
        header, rows = tables["verifications"]
        cells = {tuple(row[:3]) for row in rows if row[header.index("agrees")] == "yes"}
        for name, _, _ in cells:
            verified[name] = verified.get(name, 0) + 1
    total = recalled = 0
    for resource in package["resources"]:
        counts, marked = resource["chokepoint:quality"], resource["chokepoint:recalled"]
        total, recalled = total + resource["chokepoint:rows"], recalled + marked
        words = ", ".join(f"{n} {quality}" for quality, n in counts.items()) or "no column"
        lines.append(f"| {resource['name']} | {resource['chokepoint:rows']} | {words} | {marked} "
                     f"| {verified.get(resource['name'], 0)} |")
    lines.append(f"| **all** | **{total}** | | **{recalled}** | **{sum(verified.values())}** |")
    return "\n".join(lines)


def refresh(package, tables):
    """Rewrites the counted members of the package and the counts in the README."""
    for resource in package["resources"]:
        header, rows = tables[resource["name"]]
        raw = (FOLDER / resource["path"]).read_bytes()
        resource["bytes"] = len(raw)
        resource["hash"] = "sha256:" + hashlib.sha256(raw).hexdigest()
        resource["chokepoint:contentHash"] = "sha256:" + hashlib.sha256(content(resource)).hexdigest()
        resource["chokepoint:rows"] = len(rows)
        resource["chokepoint:quality"] = quality_counts(header, rows)
        resource["chokepoint:recalled"] = recalled_count(header, rows)
    PACKAGE.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if README.exists():
        text = README.read_text(encoding="utf-8")
        before, rest = text.split(BEGIN, 1)
        README.write_text(before + BEGIN + "\n" + readme_counts(package, tables) + "\n" + END
                          + rest.split(END, 1)[1], encoding="utf-8")


def main():
    csv.field_size_limit(10**9)
    package = json.loads(PACKAGE.read_text(encoding="utf-8"))
    faults, tables, keys = [], {}, {}
    for resource in package["resources"]:
        tables[resource["name"]] = rows_of(resource, faults)
        keys[resource["name"]] = resource.get("schema", {}).get("primaryKey", [])
        if "schema" in resource:
            check_table(resource, *tables[resource["name"]], faults)
    for resource in package["resources"]:
        check_references(resource, tables, faults)
    check_row_references(tables, keys, faults)
    check_names(tables, faults)
    check_weights(tables, faults)
    listed = {resource["path"] for resource in package["resources"]}
    for path in sorted(FOLDER.rglob("*.csv*")):
        if str(path.relative_to(FOLDER)) not in listed:
            faults.append(f"{path.relative_to(FOLDER)}: not in datapackage.json")
    for fault in faults:
        print(fault)
    print(f"{len(package['resources'])} resources, {len(faults)} faults")
    if "--check" not in sys.argv:
        refresh(package, tables)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
