#!/usr/bin/env python3
"""Asks of a built site what the law and a reader ask of it, in real browsers, and prints one table.

    test-web.py web|sample|faults|looks|reading SITE [--accept] [--only KIND,…]

web     every kind of page, every check; FULL=1 has axe read every page
sample  a page of each kind that matters, the quick checks, in Chromium alone: for a build server
faults  pages that were spoiled on purpose: each check must see its fault
looks   each kind of page beside its accepted pictures
reading each kind of page beside what a screen reader was offered when it was accepted

Needs CHROMIUM; for `web` and `faults` also VNU and, if it is there, FIREFOX. JOBS says how many browsers run
at once. Ends with 1 if anything is wrong.
"""

import argparse
import concurrent.futures
import os
import pathlib
import sys
import time

import browsers
import checks
import planted
import served

CHECKS = ["axe", "Nu", *checks.LOADING, "no script", "keys", "targets", "reflow", "200%", "spacing", "contrast",
          "forced", "motion", "print", "reading", "Firefox"]
#: What a build server asks: nothing that a slow or busy machine answers in another way.
SAMPLE = ["axe", "Nu", *checks.LOADING, "no script", "targets", "reflow", "contrast", "reading"]

Table = dict[str, dict[str, list[str]]]


def show(table: Table, columns: list[str], file: pathlib.Path | None = None) -> int:
    """Prints the table, into a file too, then each fault; returns how many there are."""
    wide = max(map(len, table)) + 1
    lines = ["page".ljust(wide) + " ".join(columns)]
    for kind, row in table.items():
        cells = [(str(len(row[name])) if name in row else "·").rjust(len(name)) for name in columns]
        lines.append(kind.ljust(wide) + " ".join(cells))
    sums = {name: sum(len(row.get(name, [])) for row in table.values()) for name in columns}
    lines.append("faults".ljust(wide) + " ".join(str(sums[name]).rjust(len(name)) for name in columns))
    print("", *lines, sep="\n")
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n")
    for kind, row in table.items():
        for name in columns:
            lines = list(dict.fromkeys(row.get(name, [])))
            for line in lines[:8]:
                print(f"{kind}, {name}: {line}")
            if len(lines) > 8:
                print(f"{kind}, {name}: and {len(lines) - 8} more")
    return sum(sums.values())


def look_at_all(site: pathlib.Path, origin: str, pages: dict[str, str], whole: bool, to: pathlib.Path | None) -> int:
    """Every check over every kind of page; if `whole`, also the longest page, and what is asked of the others.

    What was found is written to a file if one is named.
    """
    every = served.every_page(site)
    if whole:
        longest = max(every, key=lambda path: (site / path).stat().st_size)
        pages[f"{checks.LONGEST}({longest.removesuffix('/index.html')})"] = longest
    with concurrent.futures.ThreadPoolExecutor(1) as aside:
        import nu
        valid = aside.submit(nu.check, os.environ["VNU"], site) if whole else None
        table, weights = browsers.spread(site, origin, pages, CHECKS)
        valid = valid.result() if valid else {}
    why = planted.cannot_be_asked()
    columns = [name for name in CHECKS if (name != "Nu" or whole) and not (name == "reading" and name in why)]
    others = f"other pages and files ({len(every) - len(set(pages.values()))} pages)"
    if whole:
        for kind, path in pages.items():
            table[kind]["Nu"] = valid.pop(path, [])
        table[others] = {"Nu": [f"{path}: {line}" for path, lines in valid.items() for line in lines]}
    if whole and os.environ.get("FULL") == "1":
        rest = {path: path for path in every if path not in pages.values()}
        axe, _ = browsers.spread(site, origin, rest, ["axe"])
        table[others]["axe"] = [f"{path}: {line}" for path, row in axe.items() for line in row["axe"]]
    if firefox := os.environ.get("FIREFOX"):
        import firefox as driver
        try:
            looked = driver.check(firefox, origin, pages)
        except Exception as error:
            looked = {kind: [f"Firefox could not be started: {error}"] for kind in list(pages)[:1]}
        for kind, lines in looked.items():
            table[kind]["Firefox"] = lines
    else:
        columns.remove("Firefox")
    faults = show(table, columns, served.WORK / "table.txt" if whole else None)
    if to:
        import record
        record.write(to, table, columns, len(pages))
    if whole and os.environ.get("FULL") == "1":
        seen = sum(len(row["axe"]) for row in table.values() if "axe" in row)
        print(f"\naxe: {len(set(pages.values()))} pages at {len(checks.SETTINGS)} settings,"
              f" {len(rest)} at {len(checks.FEWER_SETTINGS)}: {seen} violations")
    print("\nThe heaviest pages with all that they load, after gzip:")
    for kind, weight in sorted(weights.items(), key=lambda item: -item[1])[:5]:
        print(f"  {weight:6} bytes  {pages[kind]}")
    return faults


def look_at_sample(site: pathlib.Path, origin: str, pages: dict[str, str]) -> int:
    columns = [name for name in SAMPLE if not (name == "reading" and name in planted.cannot_be_asked())]
    with concurrent.futures.ThreadPoolExecutor(1) as aside:
        import nu
        valid = {}
        if vnu := os.environ.get("VNU"):
            sheets = [str(path.relative_to(site)) for path in site.glob("assets/*.css")]
            valid = aside.submit(nu.check, vnu, site, [*pages.values(), *sheets])
        else:
            columns.remove("Nu")
        table, _ = browsers.spread(site, origin, pages, SAMPLE)
        valid = valid.result() if valid else {}
    if "Nu" in columns:
        for kind, path in pages.items():
            table[kind]["Nu"] = valid.pop(path, [])
        table["style sheets"] = {"Nu": [f"{path}: {line}" for path, lines in valid.items() for line in lines]}
    return show(table, columns)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["web", "sample", "faults", "looks", "reading"])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--record", type=pathlib.Path, help="write what was found to this file")
    options = parser.parse_args()
    start = time.monotonic()
    site = options.site.resolve()
    if options.what == "faults":
        sys.exit(1 if planted.check(site, options.only.split(",") if options.only else CHECKS, CHECKS) else 0)
    server = served.serve(site)
    origin = f"http://127.0.0.1:{server.server_port}/"
    pages = served.kinds(is_sample=options.what == "sample")
    missing = [f"pages.txt: {kind}: the site has no {path}" for kind, path in pages.items() if not (site / path).is_file()]
    if options.what != "sample":
        missing += [f"pages.txt: lists no page like {path}" for path in served.unlisted(site).values()]
    pages = {kind: path for kind, path in pages.items() if (site / path).is_file()}
    if options.what == "looks" and os.environ.get("THEME"):
        from looks import OF_A_THEME
        pages = {kind: pages[kind] for kind in OF_A_THEME}
    if options.only:
        pages = {kind: path for kind, path in pages.items() if kind in options.only.split(",")}
    if options.what == "web":
        faults = look_at_all(site, origin, pages, not options.only, options.record)
    elif options.what == "sample":
        faults = look_at_sample(site, origin, pages) + planted.check(site, SAMPLE, CHECKS)
    else:
        table, _ = browsers.spread(site, origin, pages, [options.what], options.accept)
        faults = show(table, [options.what])
    for line in missing:
        print(line)
    server.shutdown()
    faults += len(missing)
    print(f"\n{faults} faults on {len(pages)} pages, in {time.monotonic() - start:.0f} s")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
