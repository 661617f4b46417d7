"""Writes reference/calendars.toml: the days off by law, year by year, from the rules of the laws named in it.

    python3 scripts/holidays.py > reference/calendars.toml

A calendar ends where its law may yet change: outside its span the clock refuses and says so.
"""

from datetime import date, timedelta

FIRST, LAST = 2011, 2028


def easter(year: int) -> date:
    """Gregorian Easter Sunday (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


def poland(year: int) -> list[date]:
    fixed = [(1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26)]
    if year >= 2025:
        fixed.append((12, 24))
    days = [date(year, *day) for day in fixed]
    if year == 2018:
        days.append(date(2018, 11, 12))
    days += [easter(year) + timedelta(days=n) for n in (0, 1, 49, 60)]
    return sorted(set(days))


print("# Written by scripts/holidays.py. Saturdays and Sundays are off in every calendar and not listed.")
print()
print("[PL]")
print('source = "Ustawa z 18 stycznia 1951 r. o dniach wolnych od pracy, with the changes in force from 2011 and 2025; '
      'Ustawa z 7 listopada 2018 r. for 12 November 2018"')
print(f'from = "{FIRST}-01-01"')
print(f'to = "{LAST}-12-31"')
print("holidays = [")
for year in range(FIRST, LAST + 1):
    off = [day for day in poland(year) if day.weekday() < 5]
    print("    " + ", ".join(f'"{day}"' for day in off) + ",")
print("]")
