"""Chromium, several at once: the pages are dealt out to as many browsers as JOBS says."""

import concurrent.futures
import multiprocessing
import os
import sys

from playwright.sync_api import Playwright, sync_playwright

import checks
import looks


def chromium(tools: Playwright):
    return tools.chromium.launch(
        executable_path=os.environ["CHROMIUM"],
        args=["--no-sandbox", "--hide-scrollbars", "--font-render-hinting=none", "--disable-lcd-text",
              "--force-color-profile=srgb"])


def run(job) -> tuple[dict[str, dict[str, list[str]]], dict[str, int]]:
    """Runs in a process of its own: what is asked of some pages."""
    site, origin, pages, names, accept = job
    table, weights = {}, {}
    with sync_playwright() as tools:
        browser = chromium(tools)
        for kind, path in pages.items():
            if names == ["looks"]:
                table[kind] = {"looks": looks.compare(kind, browser, origin + path, accept)}
            else:
                visit = checks.Visit(browser, site, origin, path, kind, accept)
                if names == ["axe"]:
                    visit.settings = checks.FEWER_SETTINGS
                table[kind], weights[kind] = visit.ask(names)
            print(f"  {kind}: {sum(map(len, table[kind].values()))}", file=sys.stderr, flush=True)
        browser.close()
    return table, weights


def shared_out(work, jobs: list) -> list:
    """What `work` returns for each job, the jobs done by JOBS processes."""
    # A process that is spawned, not forked: Playwright and the server's threads bear no fork.
    with concurrent.futures.ProcessPoolExecutor(
            count(), mp_context=multiprocessing.get_context("spawn")) as pool:
        return list(pool.map(work, jobs))


def count() -> int:
    return max(1, int(os.environ.get("JOBS", "2")))


def spread(site, origin: str, pages: dict[str, str], names: list[str], accept: bool = False):
    """What is wrong, by page and check, and what each page weighs."""
    kinds = list(pages)
    shares = [{kind: pages[kind] for kind in kinds[start::count()]} for start in range(min(count(), len(kinds)))]
    table, weights = {}, {}
    for part, weighed in shared_out(run, [(site, origin, share, names, accept) for share in shares]):
        table.update(part)
        weights.update(weighed)
    return {kind: table[kind] for kind in kinds}, weights
