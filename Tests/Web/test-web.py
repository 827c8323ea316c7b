#!/usr/bin/env python3
"""Asks of a built site what the law and a reader ask of it, in real browsers, and prints one table.

    test-web.py web|looks|reading SITE [--accept] [--only KIND,…]

Needs CHROMIUM; for `web` also VNU and, if it is there, FIREFOX. FULL=1 has axe read every page. JOBS says how
many browsers run at once. Ends with 1 if anything is wrong.
"""

import argparse
import concurrent.futures
import multiprocessing
import os
import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

import served

CHECKS = ["axe", "csp", "console", "outside", "budget", "no script", "keys", "targets", "reflow", "200%", "spacing",
          "contrast", "forced", "motion", "print", "reading"]
# In this order: what changes the page comes last.
METHODS = {"targets": "targets", "reflow": "reflow", "200%": "enlarged", "spacing": "spacing", "contrast": "contrast",
           "forced": "forced", "motion": "motion", "print": "printed", "axe": "axe", "keys": "keys",
           "no script": "without_scripts"}


def browser_of(tools):
    return tools.chromium.launch(
        executable_path=os.environ["CHROMIUM"],
        args=["--no-sandbox", "--hide-scrollbars", "--font-render-hinting=none", "--disable-lcd-text",
              "--force-color-profile=srgb"])


def run_web(job) -> tuple[dict[str, dict[str, list[str]]], dict[str, int]]:
    """Runs in a process of its own: all checks over some pages, or axe alone."""
    site, origin, pages, axe_only, accept = job
    import checks
    import reading

    table, weights = {}, {}
    with sync_playwright() as tools:
        browser = browser_of(tools)
        for kind, path in pages.items():
            visit = checks.Visit(browser, site, origin, path)
            row: dict[str, list[str]] = {}

            def tried(name, check):
                try:
                    row[name] = check()
                except Exception as error:
                    row[name] = [f"could not be asked: {str(error).splitlines()[0][:200]}"]

            if axe_only:
                tried("axe", visit.axe)
            else:
                try:
                    loaded, weights[kind] = visit.load()
                    row.update(loaded)
                except Exception as error:
                    row["console"] = [f"could not be loaded: {str(error).splitlines()[0][:200]}"]
                # A theme has the same words but for its foot.
                if not kind.startswith("longest ") and not os.environ.get("THEME"):
                    tried("reading", lambda: reading.compare(kind, reading.text(visit.at()), accept))
                for name, method in METHODS.items():
                    tried(name, getattr(visit, method))
            visit.close()
            table[kind] = row
            print(f"  {kind}: {sum(map(len, row.values()))}", file=sys.stderr, flush=True)
        browser.close()
    return table, weights


def run_reading(job):
    site, origin, pages, _, accept = job
    import checks
    import reading

    table = {}
    with sync_playwright() as tools:
        browser = browser_of(tools)
        for kind, path in pages.items():
            visit = checks.Visit(browser, site, origin, path)
            table[kind] = {"reading": reading.compare(kind, reading.text(visit.at()), accept)}
            visit.close()
        browser.close()
    return table, {}


def run_looks(job):
    site, origin, pages, _, accept = job
    import looks

    table = {}
    with sync_playwright() as tools:
        browser = browser_of(tools)
        for kind, path in pages.items():
            table[kind] = {"looks": looks.compare(kind, browser, origin + path, accept)}
        browser.close()
    return table, {}


def spread(run, site, origin, pages: dict[str, str], axe_only: bool, accept: bool):
    """The pages dealt out to as many browsers as JOBS says."""
    jobs = max(1, min(int(os.environ.get("JOBS", "2")), len(pages)))
    names = list(pages)
    shares = [{name: pages[name] for name in names[start::jobs]} for start in range(jobs)]
    table, weights = {}, {}
    # A process that is spawned, not forked: Playwright and the server's threads bear no fork.
    with concurrent.futures.ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        for part, weighed in pool.map(run, [(site, origin, share, axe_only, accept) for share in shares]):
            table.update(part)
            weights.update(weighed)
    return {name: table[name] for name in names if name in table}, weights


def show(table: dict[str, dict[str, list[str]]], columns: list[str]) -> int:
    """Prints the table, then each fault; returns how many there are."""
    wide = max(map(len, table)) + 1
    print("\n" + "page".ljust(wide) + " ".join(columns))
    for kind, row in table.items():
        cells = [(str(len(row[name])) if name in row else "·").rjust(len(name)) for name in columns]
        print(kind.ljust(wide) + " ".join(cells))
    sums = {name: sum(len(row.get(name, [])) for row in table.values()) for name in columns}
    print("faults".ljust(wide) + " ".join(str(sums[name]).rjust(len(name)) for name in columns))
    for kind, row in table.items():
        for name in columns:
            lines = list(dict.fromkeys(row.get(name, [])))
            for line in lines[:8]:
                print(f"{kind}, {name}: {line}")
            if len(lines) > 8:
                print(f"{kind}, {name}: and {len(lines) - 8} more")
    return sum(sums.values())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["web", "looks", "reading"])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--record", type=pathlib.Path, help="write what was found to this file")
    options = parser.parse_args()
    start = time.monotonic()
    site = options.site.resolve()
    server = served.serve(site)
    origin = f"http://127.0.0.1:{server.server_port}/"
    pages = served.kinds()
    missing = [f"pages.txt: {kind}: the site has no {path}" for kind, path in pages.items() if not (site / path).is_file()]
    missing += [f"pages.txt: lists no page like {path}" for path in served.unlisted(site).values()]
    pages = {kind: path for kind, path in pages.items() if (site / path).is_file()}
    if options.what == "looks" and os.environ.get("THEME"):
        from looks import OF_A_THEME
        pages = {kind: pages[kind] for kind in OF_A_THEME}
    if options.only:
        pages = {kind: path for kind, path in pages.items() if kind in options.only.split(",")}
    every = served.every_page(site)
    faults = len(missing)

    if options.what != "web":
        run = run_looks if options.what == "looks" else run_reading
        table, _ = spread(run, site, origin, pages, False, options.accept)
        faults += show(table, [options.what])
    else:
        if not options.only:
            longest = max(every, key=lambda path: (site / path).stat().st_size)
            pages[f"longest ({longest.removesuffix('/index.html')})"] = longest
        with concurrent.futures.ThreadPoolExecutor(1) as aside:
            import nu
            valid = aside.submit(nu.check, os.environ["VNU"], site) if not options.only else None
            table, weights = spread(run_web, site, origin, pages, False, options.accept)
            valid = valid.result() if valid else {}
        columns = list(CHECKS)
        if not options.only:
            columns.insert(1, "Nu")
            for kind, path in pages.items():
                table[kind]["Nu"] = valid.pop(path, [])
            table[f"other pages and files ({len(every) - len(set(pages.values()))} pages)"] = {
                "Nu": [f"{path}: {line}" for path, lines in valid.items() for line in lines]}
        if os.environ.get("FULL") == "1":
            rest = {path: path for path in every if path not in pages.values()}
            axe, _ = spread(run_web, site, origin, rest, True, False)
            table[list(table)[-1]]["axe"] = [f"{path}: {line}" for path, row in axe.items() for line in row["axe"]]
        if firefox := os.environ.get("FIREFOX"):
            import firefox as driver
            columns.append("Firefox")
            try:
                looked = driver.check(firefox, origin, pages)
            except Exception as error:
                looked = {kind: [f"Firefox could not be started: {error}"] for kind in list(pages)[:1]}
            for kind, lines in looked.items():
                table[kind]["Firefox"] = lines
        faults += show(table, columns)
        if options.record:
            import record
            record.write(options.record, table, columns, len(pages))
        print("\nThe heaviest pages with all that they load, after gzip:")
        for kind, weight in sorted(weights.items(), key=lambda item: -item[1])[:5]:
            print(f"  {weight:6} bytes  {pages[kind]}")
    for line in missing:
        print(line)
    server.shutdown()
    print(f"\n{faults} faults on {len(pages)} pages, in {time.monotonic() - start:.0f} s")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
