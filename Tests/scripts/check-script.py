#!/usr/bin/env python3
"""Tries the scripts of a built site in Chromium, under the strictest content policy.

    CHROMIUM=/usr/bin/chromium QUARTERLIGHT=.build/debug/quarterlight check-script.py SITE

Exit code 0 if all is as it should be; 1 with a line for each thing that is not.
"""

import functools
import gzip
import http.server
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

from playwright.sync_api import Page, sync_playwright

SITE = pathlib.Path(sys.argv[1]).resolve()
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
)
PROJECT = pathlib.Path(__file__).resolve().parents[2]
INDICATOR = "indicators/residential-burglary/index.html"
faults: list[str] = []


def expect(holds: bool, words: str) -> None:
    if not holds:
        faults.append(words)


class Handler(http.server.SimpleHTTPRequestHandler):
    """The site as a careful host serves it."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (SITE / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def sizes() -> None:
    """Scripts and pages stay small, whatever is added to them."""
    packed = lambda path: len(gzip.compress(path.read_bytes(), 9))
    for name, most in [("page", 8_000), ("search", 10_000)]:
        for path in SITE.glob(f"assets/{name}-*.js"):
            expect(packed(path) < most, f"{path.name}: {packed(path)} bytes after gzip, over {most}")
            print(f"{path.name}: {packed(path)} bytes after gzip")
    shared = sum(packed(path) for path in SITE.glob("assets/*") if not path.name.startswith("search"))
    largest = (0, "")
    for path in SITE.rglob("*.html"):
        text = path.read_text()
        whole = packed(path) + shared
        name = str(path.relative_to(SITE))
        loads = len(re.findall(r'<link rel="(?:stylesheet|icon)"|<script src=|<img ', text))
        # The index of the search page is loaded there alone.
        expect(loads <= (4 if name == "search/index.html" else 3), f"{name}: loads {loads} files")
        if name != "search/index.html":
            largest = max(largest, (whole, name))
            expect(whole <= 40_000, f"{name}: {whole} bytes after gzip with all that it loads, over 40 KB")
    print(f"largest page: {largest[1]}, {largest[0]} bytes after gzip with all that it loads")


def column(page: Page, table: str, number: int) -> list[str]:
    """The words of a column as the rows now stand, the total left out."""
    return page.eval_on_selector_all(
        f"#{table} >> xpath=ancestor::table >> css=tbody tr:not(.total)",
        "(rows, n) => rows.map((row) => row.cells[n].innerText.trim())", number)


def heads(page: Page, table: str):
    return page.locator(f"#{table}").locator("xpath=ancestor::table").locator("thead th")


def tables(page: Page, base: str) -> None:
    page.goto(base + INDICATOR)
    names = column(page, "districts-table", 0)
    place = [head.strip() for head in heads(page, "districts-table").all_inner_texts()].index("Latest")
    head = heads(page, "districts-table").nth(place)
    expect(head.get_attribute("aria-sort") is None, "a table says that it is sorted before anybody asked")
    head.locator("button").focus()
    page.keyboard.press("Enter")
    rising = [float(re.sub(r"[^\d.]", "", text)) for text in column(page, "districts-table", place)]
    expect(rising == sorted(rising), f"not ascending: {rising}")
    expect(head.get_attribute("aria-sort") == "ascending", "aria-sort does not say ascending")
    told = page.locator("body > [role=status]").inner_text()
    expect(told == "Sorted by Latest, ascending", f"told: {told!r}")
    page.keyboard.press("Enter")
    falling = [float(re.sub(r"[^\d.]", "", text)) for text in column(page, "districts-table", place)]
    expect(falling == sorted(falling, reverse=True), f"not descending: {falling}")
    last = page.locator("#districts-table").locator("xpath=ancestor::table").locator("tbody tr").last
    expect("total" in (last.get_attribute("class") or ""), "the total does not stay last")
    page.keyboard.press("Enter")
    expect(column(page, "districts-table", 0) == names, "the first order does not come back")
    caption = page.locator("#districts-table").inner_text()
    expect("per 1,000" in caption, f"the caption is gone: {caption!r}")

    # Periods go by their day: December does not come before March of the same year.
    page.locator("details.all-figures summary").last.click()
    heads(page, "all-figures-table").nth(0).locator("button").click()
    days = page.eval_on_selector_all(
        "#all-figures-table >> xpath=ancestor::table >> css=tbody time", "(all) => all.map((t) => t.dateTime)")
    expect(len(days) > 3 and days == sorted(days), f"periods out of order: {days}")

    # The dashboard: rows stay under their headings, and those without a figure come last.
    page.goto(base + "dashboard/index.html")
    groups = page.locator("#county-table").locator("xpath=ancestor::table").locator("tr.group").all_inner_texts()
    place = [h.strip() for h in heads(page, "county-table").all_inner_texts()].index("Latest")
    heads(page, "county-table").nth(place).locator("button").click()
    found = page.locator("#county-table").locator("xpath=ancestor::table").locator("tr.group").all_inner_texts()
    expect(found == groups and len(groups) > 1, "headings of a table move when it is sorted")
    field = page.locator("input[type=search]").first
    field.fill("burglary")
    rows = page.locator("#county-table").locator("xpath=ancestor::table").locator("tbody tr:not(.group):visible")
    texts = rows.all_inner_texts()
    expect(0 < len(texts) < 6 and all("burglary" in text.lower() for text in texts), f"filtered: {texts}")
    count = page.locator(".filter [role=status]").first.inner_text()
    expect(count.startswith(f"{len(texts)} of "), f"filter says {count!r}")
    headings = page.locator("#county-table").locator("xpath=ancestor::table").locator("tr.group:visible").count()
    expect(0 < headings < len(groups), f"{headings} headings stay over {len(texts)} rows")
    field.fill("")
    expect(rows.count() > 20, "rows do not come back")


def charts(page: Page, base: str) -> None:
    for path in [INDICATOR, "embed/residential-burglary/trend/index.html"]:
        page.goto(base + path)
        reader, tip = page.locator(".chart.trend .reader"), page.locator(".chart.trend .tip")
        expect(reader.count() == 1, f"{path}: the chart cannot be read with keys")
        expect(not tip.is_visible(), f"{path}: a tip before anybody asked")
        reader.focus()
        expect("Dec 2023" in tip.inner_text(), f"{path}: tip {tip.inner_text()!r}")
        page.keyboard.press("ArrowLeft")
        words = reader.get_attribute("aria-valuetext") or ""
        expect("Sept 2023" in words and re.search(r"\d\.\d\d", words) is not None, f"{path}: reads {words!r}")
        page.keyboard.press("Escape")
        expect(not tip.is_visible(), f"{path}: Escape does not close the tip")
        page.keyboard.press("Home")
        expect("2020" in tip.inner_text(), f"{path}: Home leads to {tip.inner_text()!r}")
    page.goto(base + INDICATOR)
    bars = page.locator(".chart.bars .readable")
    bars.scroll_into_view_if_needed()
    box = bars.bounding_box()
    page.mouse.move(box["x"] + 200, box["y"] + box["height"] - 8)
    tip = page.locator(".chart.bars .tip")
    expect("Blaby" in tip.inner_text() and "Year before" in tip.inner_text(), f"tip: {tip.inner_text()!r}")
    page.mouse.move(2, 2)
    expect(not tip.is_visible(), "a tip stays when the pointer has left")
    page.locator(".chart.bars .reader").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    second = page.locator(".chart.bars .reader").get_attribute("aria-valuetext")
    expect(second is not None and second.startswith("Melton"), f"the second row is {second!r}")


def areas(page: Page, base: str) -> None:
    page.goto(base + INDICATOR)
    page.select_option("#follow", "charnwood")
    expect(page.url.endswith("?area=charnwood"), f"address {page.url}")
    rows = page.locator("tr.followed").all_inner_texts()
    expect(len(rows) == 1 and rows[0].startswith("Charnwood"), f"rows {rows}")
    expect(page.locator(".sign-of-area").count() == 2, "bar and dot of the area are not marked")
    told = page.locator("body > [role=status]").inner_text()
    expect(told == "Charnwood is highlighted", f"told {told!r}")
    page.get_by_role("link", name="Dashboard").first.click()
    expect(page.url.endswith("dashboard/index.html?area=charnwood"), f"carried to {page.url}")
    expect(page.locator("#follow").input_value() == "charnwood", "the next page does not know the area")
    expect(page.locator("td.followed").count() > 5, "the area's column is not marked")
    files = page.locator('a[href$=".ods"], a[href$=".csv"]').evaluate_all("(all) => all.map((a) => a.href)")
    expect(not any("area=" in file for file in files), "a download has an area in its address")
    page.get_by_role("link", name="Search").first.click()
    page.fill("#search-field", "violence")
    found = page.locator("#search-results a").first.get_attribute("href") or ""
    expect("area=charnwood" in found, f"search leads to {found}")
    page.goto(base + "dashboards/hate-incidents/index.html?area=melton")
    expect(page.locator(".multiple.followed").count() == 1, "the small chart of the area is not marked")
    page.select_option("#follow", "")
    expect("area" not in page.url and page.locator(".followed, .sign-of-area").count() == 0, "marks stay")
    page.goto(base + INDICATOR + "?area=nowhere")
    expect(page.locator(".followed").count() == 0, "an area that is none is marked")


def without(page: Page, base: str) -> None:
    for path in [INDICATOR, "dashboard/index.html", "embed/residential-burglary/trend/index.html"]:
        page.goto(base + path)
        left = page.locator("button, select, input, .filter, .follow, .tip, .readable").count()
        expect(left == 0, f"{path}: {left} controls without a script")
    page.goto(base + INDICATOR)
    expect(page.locator("#districts-table").is_visible(), "the table needs the script")


def pictures(browser, base: str) -> None:
    """Until somebody asks, a chart looks the same with the script and without."""
    shots = []
    for is_on in [True, False]:
        page = browser.new_context(java_script_enabled=is_on, viewport={"width": 900, "height": 900}).new_page()
        page.goto(base + INDICATOR)
        shots.append(page.locator(".chart.trend").screenshot())
        page.context.close()
    expect(shots[0] == shots[1], "the script changes the picture of a chart")


def preview(browser) -> None:
    """A save shows in the page that is open: its place, what was opened and what the script made are kept."""
    sentence = "A sentence that was not here before."
    with tempfile.TemporaryDirectory() as folder:
        for part in ["Content", "Themes"]:
            shutil.copytree(PROJECT / part, f"{folder}/{part}")
        about = pathlib.Path(folder, "Content/indicators/residential-burglary.md")
        program = subprocess.Popen(
            [os.environ["QUARTERLIGHT"], "preview", "--project", folder], stdout=subprocess.PIPE, text=True
        )
        try:
            address = next(found[0] for line in program.stdout if (found := re.search(r"http://\S+/", line)))
            page = browser.new_page(viewport={"width": 900, "height": 700})
            page.goto(address + INDICATOR)
            page.evaluate(
                "document.querySelectorAll('main details').forEach(part => { part.open = true }); scrollTo(0, 700); window.isSame = true"
            )
            state = """() => [window.isSame, scrollY, document.querySelectorAll('main details[open]').length,
              document.querySelectorAll('.sort').length, document.querySelectorAll('.reader').length]"""
            before = page.evaluate(state)
            about.write_text(about.read_text() + f"\n{sentence}\n")
            page.get_by_text(sentence).first.wait_for(timeout=20_000)
            page.wait_for_timeout(300)
            after = page.evaluate(state)
            expect(before == after and all(after), f"a save changes more than the text: {before}, then {after}")
            page.close()
        finally:
            program.terminate()
            program.wait()


def main() -> None:
    sizes()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=SITE))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        for start in [base, SITE.as_uri() + "/"]:
            for width in [320, 1280]:
                context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
                page = context.new_page()
                page.set_default_timeout(20_000)
                said: list[str] = []
                page.on("console", lambda message: said.append(message.text))
                page.on("pageerror", lambda error: said.append(str(error)))
                for check in [tables, charts, areas]:
                    try:
                        check(page, start)
                    except Exception as error:
                        faults.append(f"{check.__name__} at {width} px from {start}: {error}")
                    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
                    expect(not wide, f"{page.url}: scrolls sideways at {width} px")
                expect(not said, f"at {width} px from {start} the browser says {said}")
                context.close()
        context = browser.new_context(java_script_enabled=False)
        without(context.new_page(), base)
        pictures(browser, base)
        preview(browser)
        page = browser.new_page()
        page.goto(base + "editions/2099-00-q1/nothing/here.html")
        border = page.evaluate("getComputedStyle(document.querySelector('header')).borderBottomWidth")
        expect(border == "4px", "the page for a wrong address has no style below a folder")
        browser.close()
    server.shutdown()
    for words in faults:
        print(words, file=sys.stderr)
    if not faults:
        print("The scripts do what they should, and nothing is missing without them.")
    sys.exit(1 if faults else 0)


main()
