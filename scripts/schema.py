#!/usr/bin/env python3
"""Writes src/db/schema.rs from the PostgreSQL migrations: python3 scripts/schema.py > src/db/schema.rs"""
import glob, pathlib, re

KINDS = {"TEXT": "Text", "INTEGER": "Integer", "BIGINT": "BigInt", "BOOLEAN": "Bool", "TIMESTAMP": "Timestamp", "BYTEA": "Binary"}
root = pathlib.Path(__file__).resolve().parent.parent
tables = {}
for path in sorted(glob.glob(str(root / "migrations/postgres/*/up.sql"))):
    text = pathlib.Path(path).read_text()
    for name, body in re.findall(r"CREATE TABLE (\w+) \(\n(.*?)\n\);", text, re.S):
        columns, key = [], []
        for line in body.split("\n"):
            line = line.strip().rstrip(",")
            whole = re.match(r"PRIMARY KEY \((.*)\)$", line)
            if whole:
                key = [k.strip() for k in whole[1].split(",")]
                continue
            column = re.match(r"([a-z_0-9]+) (TEXT|INTEGER|BIGINT|BOOLEAN|TIMESTAMP|BYTEA)\b(.*)", line)
            if not column:
                continue
            if "PRIMARY KEY" in column[3]:
                key = [column[1]]
            nullable = "NOT NULL" not in column[3] and "PRIMARY KEY" not in column[3]
            columns.append((column[1], KINDS[column[2]], nullable))
        tables[name] = (key, columns)
    for table, column, kind, rest in re.findall(r"ALTER TABLE (\w+) ADD COLUMN (\w+) (\w+)([^;]*);", text):
        tables[table][1].append((column, KINDS[kind], "NOT NULL" not in rest))

print("//! The tables as diesel sees them; written by scripts/schema.py from the migrations.\n")
for name, (key, columns) in tables.items():
    print("diesel::table! {")
    print(f"    {name} ({', '.join(key)}) {{")
    for column, kind, nullable in columns:
        print(f"        {column} -> {f'Nullable<{kind}>' if nullable else kind},")
    print("    }\n}\n")
print("diesel::allow_tables_to_appear_in_same_query!(")
for name in tables:
    print(f"    {name},")
print(");")
