#!/usr/bin/env python3
"""Builds reference/states.csv from Unicode CLDR and the small tables below.

    npm install --prefix /tmp/cldr cldr-localenames-full@48.2.0 cldr-core@48.2.0
    python3 scripts/states.py /tmp/cldr/node_modules > reference/states.csv

Names of present states are CLDR's, unchanged, with its shorter or clearer variant where VARIANTS says so.
CLDR no longer names states that have ended: their rows, the years and the groups are kept by hand here.
"""
import csv
import json
import pathlib
import sys

LOCALES = ("en", "pl", "uk")

# Members of NATO; the European Union comes from CLDR. Checked on 2026-11-22.
NATO = set(
    "AL BE BG CA HR CZ DK EE FI FR DE GR HU IS IT LV LT LU ME NL MK NO PL PT RO SK SI ES SE TR GB US".split()
)

# Present states and entities that CLDR's list of the United Nations does not hold.
OBSERVERS = ("PS", "VA")
OTHERS = ("TW", "XK")

# CLDR's "alt" form that reads better in a table of parties.
VARIANTS = {"CD": "variant", "CG": "variant", "MM": "short", "PS": "short"}

# ISO 3166 has no alpha-3 for Kosovo and CLDR's XKK is hardly met in data: the European Commission's XKX is used.
ALPHA3 = {"XK": "XKX"}

# First day (or year) of a present state, only where an ended state of this table went before it.
VALID_FROM = {
    "AM": "1991", "AZ": "1991", "BY": "1991", "GE": "1991", "KZ": "1991", "KG": "1991", "MD": "1991",
    "RU": "1991-12-25", "TJ": "1991", "TM": "1991", "UA": "1991-08-24", "UZ": "1991",
    "BA": "1992", "HR": "1991", "MK": "1991", "SI": "1991", "ME": "2006-06-03", "RS": "2006-06-03",
    "CZ": "1993-01-01", "SK": "1993-01-01", "IT": "1861-03-17", "TR": "1923-10-29",
}

# Full names as the states write them in treaties, where the demonstration data show them.
OFFICIAL = {
    "PL": ("Republic of Poland", "Rzeczpospolita Polska", "Республіка Польща"),
    "UA": ("Ukraine", "Ukraina", "Україна"),
    "LT": ("Republic of Lithuania", "Republika Litewska", "Литовська Республіка"),
    "US": ("United States of America", "Stany Zjednoczone Ameryki", "Сполучені Штати Америки"),
    "GB": (
        "United Kingdom of Great Britain and Northern Ireland",
        "Zjednoczone Królestwo Wielkiej Brytanii i Irlandii Północnej",
        "Сполучене Королівство Великої Британії та Північної Ірландії",
    ),
    "FR": ("French Republic", "Republika Francuska", "Французька Республіка"),
    "DE": ("Federal Republic of Germany", "Republika Federalna Niemiec", "Федеративна Республіка Німеччина"),
    "IT": ("Italian Republic", "Republika Włoska", "Італійська Республіка"),
    "DK": ("Kingdom of Denmark", "Królestwo Danii", "Королівство Данія"),
    "NL": ("Kingdom of the Netherlands", "Królestwo Niderlandów", "Королівство Нідерландів"),
    "NO": ("Kingdom of Norway", "Królestwo Norwegii", "Королівство Норвегія"),
    "FI": ("Republic of Finland", "Republika Finlandii", "Фінляндська Республіка"),
    "LV": ("Republic of Latvia", "Republika Łotewska", "Латвійська Республіка"),
    "EE": ("Republic of Estonia", "Republika Estońska", "Естонська Республіка"),
    "CA": ("Canada", "Kanada", "Канада"),
}

# Ended states: code, valid_from, valid_to, names en/pl/uk, official names en/pl/uk.
# SUN, CSK, YUG, SCG and DDR are the alpha-3 codes ISO 3166-3 withdrew. YUG also stands for the Federal Republic of
# 1992-2003, as in ISO. BRD is our own code for the Federal Republic of Germany up to 2 October 1990, which is the same
# legal person as DEU: use it only where a record must be told apart from the German Democratic Republic.
# XOT, XRE, XSA and XSR are our own, from the range that ISO 3166 leaves to users.
HISTORIC = [
    ("BRD", "1949-05-23", "1990-10-02", "West Germany", "Niemcy Zachodnie", "Західна Німеччина",
     "Federal Republic of Germany", "Republika Federalna Niemiec", "Федеративна Республіка Німеччина"),
    ("CSK", "1918-10-28", "1992-12-31", "Czechoslovakia", "Czechosłowacja", "Чехословаччина", "", "", ""),
    ("DDR", "1949-10-07", "1990-10-02", "East Germany", "Niemcy Wschodnie", "Східна Німеччина",
     "German Democratic Republic", "Niemiecka Republika Demokratyczna", "Німецька Демократична Республіка"),
    ("SCG", "2003-02-04", "2006-06-03", "Serbia and Montenegro", "Serbia i Czarnogóra", "Сербія і Чорногорія", "", "", ""),
    ("SUN", "1922-12-30", "1991-12-26", "Soviet Union", "Związek Radziecki", "Радянський Союз",
     "Union of Soviet Socialist Republics", "Związek Socjalistycznych Republik Radzieckich",
     "Союз Радянських Соціалістичних Республік"),
    ("XOT", "", "1922-11-01", "Ottoman Empire", "Imperium Osmańskie", "Османська імперія", "", "", ""),
    ("XRE", "", "1917-03-15", "Russian Empire", "Imperium Rosyjskie", "Російська імперія", "", "", ""),
    ("XSA", "", "1861-03-16", "Sardinia", "Królestwo Sardynii", "Сардинське королівство",
     "Kingdom of Sardinia", "Królestwo Sardynii", "Сардинське королівство"),
    ("XSR", "1882-03-06", "1918-12-01", "Kingdom of Serbia", "Królestwo Serbii", "Королівство Сербія", "", "", ""),
    ("YUG", "1918-12-01", "2003-02-04", "Yugoslavia", "Jugosławia", "Югославія", "", "", ""),
]

COLUMNS = (
    "code alpha2 name_en name_pl name_uk valid_from valid_to groups status official_en official_pl official_uk".split()
)


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def names(packages, locale):
    data = load(packages / "cldr-localenames-full" / "main" / locale / "territories.json")
    return data["main"][locale]["localeDisplayNames"]["territories"]


def name(table, alpha2):
    variant = VARIANTS.get(alpha2)
    return table.get(f"{alpha2}-alt-{variant}", table[alpha2]) if variant else table[alpha2]


def present_rows(packages):
    supplemental = packages / "cldr-core" / "supplemental"
    containment = load(supplemental / "territoryContainment.json")["supplemental"]["territoryContainment"]
    codes = load(supplemental / "codeMappings.json")["supplemental"]["codeMappings"]
    tables = [names(packages, locale) for locale in LOCALES]
    members, union = set(containment["UN"]["_contains"]), set(containment["EU"]["_contains"])
    for alpha2 in sorted(members | set(OBSERVERS) | set(OTHERS)):
        status = "un_member" if alpha2 in members else "un_observer" if alpha2 in OBSERVERS else "other"
        groups = [g for g, held in (("EU", union), ("NATO", NATO)) if alpha2 in held]
        yield [
            ALPHA3.get(alpha2) or codes[alpha2]["_alpha3"], alpha2, *(name(t, alpha2) for t in tables),
            VALID_FROM.get(alpha2, ""), "", ";".join(groups), status, *OFFICIAL.get(alpha2, ("", "", "")),
        ]


def historic_rows():
    for code, since, until, en, pl, uk, *official in HISTORIC:
        # The withdrawn alpha-2 codes are left out: CS has meant two states.
        yield [code, "", en, pl, uk, since, until, "", "historic", *official]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    rows = [*present_rows(pathlib.Path(sys.argv[1])), *historic_rows()]
    codes = [row[0] for row in rows]
    if len(set(codes)) != len(codes):
        sys.exit("a code stands twice")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(COLUMNS)
    out.writerows(sorted(rows))


if __name__ == "__main__":
    main()
