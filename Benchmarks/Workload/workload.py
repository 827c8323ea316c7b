#!/usr/bin/env python3
"""Makes a large project: a county of many districts, each with figures of every indicator.

    workload.py FOLDER THEMES [--indicators 60] [--areas 330] [--quarters 40]

With the numbers given it has 792,000 rows and 19,800 pages of an indicator in an area. The same numbers
give the same bytes.
"""
import argparse, os, random, shutil

QUARTERS = ["January to March", "April to June", "July to September", "October to December"]
WORDS = "the rate of this measure stayed much as it was in most districts while small ones moved more".split()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("themes")
    parser.add_argument("--indicators", type=int, default=60)
    parser.add_argument("--areas", type=int, default=330)
    parser.add_argument("--quarters", type=int, default=40)
    options = parser.parse_args()
    chance = random.Random(1)

    def put(path, text):
        path = os.path.join(options.folder, "Content", path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", newline="") as file:
            file.write(text)

    os.makedirs(options.folder)
    shutil.copytree(options.themes, os.path.join(options.folder, "Themes"))
    areas = ["allshire"] + ["district-%d" % n for n in range(1, options.areas)]
    people = [chance.randint(40_000, 400_000) for _ in areas[1:]]
    put("site.yml", """title: Allshire performance
short_title: Allshire
organisation: Allshire Partnership
language: en-GB
description: How Allshire is doing.
area: allshire
contact:
  team: Allshire Performance Team
tolerance: 2
accessibility:
  status: partially compliant
  prepared: 2026-01-15
  issues: [Nobody has tested these pages yet.]
""")
    put("areas.csv", "code,slug,name,type,parent\n,allshire,Allshire,county,\n" + "".join(
        ",%s,%s,district,allshire\n" % (a, a.replace("-", " ").capitalize()) for a in areas[1:]))
    put("priorities/everything.md", "---\ntitle: Everything\norder: 1\n---\nAll that is measured.\n")
    last = 2015 * 4 + options.quarters - 1
    year, quarter = divmod(last, 4)
    start, number = (year, quarter) if quarter else (year - 1, 4)
    slug = "%d-%02d-q%d" % (start, (start + 1) % 100, number)
    put("editions/%s/report.md" % slug, """---
title: The newest quarter
period: %d/%02d Q%d
published: %d-06-01
organisation: Allshire Partnership
summary: The first figure was {indicator-1}.
---
## Summary

1. The first figure was {indicator-1}.
""" % (start, (start + 1) % 100, number, year + 1))
    for n in range(1, options.indicators + 1):
        put("indicators/indicator-%d.md" % n, """---
title: Indicator %d
priority: everything
order: %d
unit: rate
noun: cases
rate_base: 1000
decimals: 1
polarity: lower-is-better
window: quarter
source: Made by a script
definition: What a script has made up.
---
%s
""" % (n, n, "\n\n".join(" ".join(chance.choices(WORDS, k=60)).capitalize() + "." for _ in range(8))))
        level = chance.uniform(2, 40)
        rows = ["period,area,numerator,denominator"]
        for q in range(options.quarters):
            name = "%s %d" % (QUARTERS[q % 4], 2015 + q // 4)
            counts = [int(p * level / 1000 * chance.uniform(0.8, 1.2)) for p in people]
            rows.append("%s,allshire,%d,%d" % (name, sum(counts), sum(people)))
            rows += ["%s,%s,%d,%d" % (name, a, c, p) for a, c, p in zip(areas[1:], counts, people)]
        put("indicators/indicator-%d.csv" % n, "\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
