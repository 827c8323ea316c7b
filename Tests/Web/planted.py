"""Faults planted in sound pages: each check must see its own, and must have one.

A check that has never been seen to fail may be asking nothing. Here a page of the site is copied, spoiled in one
way, and given to the check that is there for that; the sound page must pass. A check without a planted fault,
and one that is blind to it, is a failure.
"""

import os
import pathlib
import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable

from PIL import Image
from playwright.sync_api import sync_playwright

import browsers
import checks
import nu
import served

KIND = "indicator-district"
PAGE = served.kinds()[KIND]
ASSETS = "../" * PAGE.count("/") + "assets/"


def swap(glob: str, old: str, new: str) -> Callable[[pathlib.Path], None]:
    """The first `old` in a file of the copy replaced; that there is none would plant nothing."""
    def spoil(site: pathlib.Path) -> None:
        file = next(site.glob(glob))
        text = file.read_text()
        assert old in text, f"{glob} has no {old}"
        file.write_text(text.replace(old, new, 1))
    return spoil


def add(glob: str, text: str) -> Callable[[pathlib.Path], None]:
    def spoil(site: pathlib.Path) -> None:
        with next(site.glob(glob)).open("a") as file:
            file.write(text)
    return spoil


def html(text: str) -> Callable[[pathlib.Path], None]:
    return swap(PAGE, "</h1>", f"</h1>{text}")


def css(rules: str) -> Callable[[pathlib.Path], None]:
    return add("assets/style-*.css", rules)


def script(source: str) -> Callable[[pathlib.Path], None]:
    return add("assets/page-*.js", f"\n;{source};")


def picture(site: pathlib.Path) -> None:
    """A picture larger than any paragraph, of noise: a browser counts no plain one as content."""
    Image.frombytes("L", (900, 500), random.Random(1).randbytes(450_000)).save(site / "assets/noise.png")
    html(f'<img src="{ASSETS}noise.png" width="900" height="500" alt="Noise">')(site)


PAIR = '<p><a href="#main">Aa</a><a href="#trend">Bb</a></p>'

#: Check, words of the fault that it must find, and how the page is spoiled.
PLANTED: list[tuple[str, str, Callable[[pathlib.Path], None]]] = [
    ("axe", r"critical image-alt: .*light, 1280", html(f'<img src="{ASSETS}missing.svg">')),
    ("axe", r"serious color-contrast: .*light, 320", css("main h1{color:#bbb}")),
    ("axe", r"serious color-contrast: .*dark, 1280", css("@media(prefers-color-scheme:dark){main h1{color:#333}}")),
    ("axe", r"moderate heading-order", html("<h5>Five comes after one</h5>")),
    ("axe", r"serious target-size", html(PAIR)),
    ("Nu", r"not allowed as child of element .p.|No .p. element in scope", html("<p><div>A box in a paragraph</div></p>")),
    ("Nu", r"Duplicate ID .main.", html('<p id="main">Again</p>')),
    ("Nu", r"CSS: .*colour", css("main h1{colour:red}")),
    ("csp", r"script-src-elem refused inline", html("<script>document.title = 'x'</script>")),
    ("csp", r"style-src-attr refused inline", html('<p style="color:#000">Styled</p>')),
    ("console", r"uncaught .*planted", script("setTimeout(() => { throw new Error('planted'); })")),
    ("console", r"planted", script("console.error('planted')")),
    ("console", r"404 .*missing\.svg", html(f'<img src="{ASSETS}missing.svg" alt="Gone">')),
    ("outside", r"elsewhere\.example", html('<img src="https://elsewhere.example/dot.png" alt="Dot">')),
    ("outside", r"elsewhere\.example", swap(PAGE, "</title>", '</title><link rel="preconnect" href="https://elsewhere.example">')),
    ("budget", r"\d requests, over 3", html("".join(f'<img src="{ASSETS}{n}.svg" alt="Drawing">' for n in "ab"))),
    ("budget", r"after gzip, over 40 KB", html(f"<p>{random.Random(2).randbytes(60_000).hex()}</p>")),
    ("budget", r"loads a font", css("@font-face{font-family:Own;src:url(own.woff2)}")),
    ("budget", r"no text but img", picture),
    ("no script", r"only with it: Scripted", script("document.querySelector('main').append('Scripted')")),
    ("no script", r"only with it: Scripted", script("document.querySelector('footer p').append(' Scripted')")),
    ("no script", r"another order", script("document.querySelector('main').prepend(document.querySelector('.lede'))")),
    ("keys", r"not a skip link", swap(PAGE, 'class="skip"', 'class="skip" hidden')),
    ("keys", r"skip link leads to", swap(PAGE, 'href="#main"', 'href="#top"')),
    ("keys", r"comes after", swap(PAGE, 'id="trend-title">', 'id="trend-title"><a href="#main" tabindex="2">First</a> ')),
    ("keys", r"does not let go|walk does not end|not reached", script(
        "document.querySelector('.breadcrumbs a').onkeydown = (event) => event.preventDefault()")),
    ("keys", r"walk does not end", script("""const ring = document.querySelectorAll('.breadcrumbs a');
        ring[2].onkeydown = (event) => { event.preventDefault(); ring[0].focus(); }""")),
    ("keys", r"no ring that shows", css(":focus-visible{outline:none!important;box-shadow:none!important}")),
    ("keys", r"no ring that shows", css(
        ":focus-visible{outline-color:transparent!important;box-shadow:0 0 0 4px #fff!important;background:none!important}")),
    ("keys", r"focused out of sight", css(".breadcrumbs a{position:absolute;left:-99rem}")),
    ("keys", r"focused out of sight", css("header.site{position:fixed;inset:0 0 auto;height:20rem;background:#fff}")),
    ("keys", r"cannot be reached by key: .*Press", html('<span role="button">Press</span>')),
    ("keys", r"cannot be reached by key: .*Gone", html('<a href="#main" tabindex="-1">Gone</a>')),
    ("targets", r"px: a .Aa", html(PAIR)),
    ("reflow", r"px too wide", css(".lede{min-width:400px}")),
    ("reflow", r"out of the window: p", css("html,body{overflow-x:hidden}.lede{width:400px}")),
    ("reflow", r"cut off: h1", css("h1{overflow:hidden;height:1em}")),
    ("reflow", r"cut off by \d+ px", css(".plot text{font-size:16px!important;transform:translateX(90px)}")),
    ("reflow", r"touches", script(
        "for (const word of document.querySelectorAll('.plot text')) word.after(word.cloneNode(true))")),
    ("reflow", r"gone at 320 px: .*lower", css("@media(max-width:30rem){.lede{display:none}}")),
    ("200%", r"cut off: h1", css("h1{overflow:hidden;height:60px;line-height:1}")),
    ("200%", r"does not grow .*: p.lede", css(".lede{font-size:16px}")),
    ("spacing", r"cut off: h1", css("h1{overflow:hidden;white-space:nowrap;width:max-content;max-width:fit-content;contain:inline-size}")),
    ("spacing", r"cut off: p.lede", css(".lede{overflow:hidden;max-height:5lh;line-height:1.2}")),
    ("contrast", r"faint: .*\(light\)", css(".plot text{fill:#999!important}")),
    ("contrast", r"faint: .*\(dark\)", css("@media(prefers-color-scheme:dark){.plot text{fill:#555!important}}")),
    ("contrast", r"faint: ", css(".plot{opacity:.4}")),
    ("contrast", r"pale: ln main.*\(light\)", css(".plot .ln{stroke:#ddd!important}")),
    ("forced", r"pale: ln main", css(
        "@media(forced-colors:active){.plot .ln{forced-color-adjust:none;stroke:Canvas!important}}")),
    ("forced", r"faint, .*: p.lede", css(
        "@media(forced-colors:active){.lede{forced-color-adjust:none;color:#777;background:#666}}")),
    ("motion", r"moves: drift", css("@keyframes drift{to{opacity:.9}}h1{animation:drift 2s infinite}")),
    ("motion", r"may move for 0.5 s: a", css("a{transition:color .5s}")),
    ("motion", r"scrolls smoothly", css("html{scroll-behavior:smooth!important}*{scroll-behavior:smooth!important}")),
    ("print", r"a chart wider than the sheet", css("@media print{.plot{width:900px}}")),
    ("print", r"a chart taller than the sheet", css("@media print{.plot{height:1200px}}")),
    ("print", r"may cut", css("@media print{.chart,.chart-block,.block{break-inside:auto!important}}")),
    ("print", r"may cut", css("@media print{.chart{padding-top:1200px}}")),
    ("print", r"cut off", css("@media print{.chart{height:100px;overflow:hidden}}")),
    ("print", r"cut off on paper: div.scroller", css("@media print{.scroller{width:200px;overflow:auto}}")),
    ("print", r"wider than the sheet: table", css("@media print{.scroller{overflow:visible!important}table{min-width:900px}}")),
    ("print", r"heading is left alone", css("@media print{h2{break-after:auto!important}h2+*{break-before:page}}")),
    ("print", r"the head does not repeat", css("@media print{thead{display:table-row-group}tbody td{height:300px}}")),
    ("print", r"the head .* is on 1 sheets", css("@media print{thead{break-inside:auto!important}tbody td{height:300px}}")),
    ("print", r"paper is not white", css("@media print{body{background:#111!important}}")),
    ("print", r"faint", css("@media print{.plot text{fill:#aaa!important}}")),
    ("reading", r"lines are read differently", swap(PAGE, "<h1>", '<h1 aria-hidden="true">')),
    ("reading", r"lines are read differently", swap(PAGE, "<h1>", '<h1 aria-level="3">')),
    ("reading", r"lines are read differently", swap(PAGE, 'aria-label="Breadcrumb"', 'aria-label="Trail"')),
    ("Firefox", r"says .*planted", script("setTimeout(() => { throw new Error('planted'); })")),
    ("Firefox", r"scrolls sideways", css(".lede{min-width:400px}")),
    ("Firefox", r"cut off by", css(".plot text{transform:translateX(90px)}")),
    ("Firefox", r"an empty picture", css("body{visibility:hidden}")),
]


def copied(site: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    (folder / PAGE).parent.mkdir(parents=True)
    shutil.copy(site / PAGE, folder / PAGE)
    shutil.copytree(site / "assets", folder / "assets")
    return folder


def ask(job) -> dict[str, dict[str, list[str]]]:
    """Runs in a process of its own: what Chromium's checks find in some copies, by folder."""
    root, origin, asked = job
    with sync_playwright() as tools:
        browser = browsers.chromium(tools)
        return {name: checks.Visit(browser, root / name, f"{origin}{name}/", PAGE, KIND).ask(columns)[0]
                for name, columns in asked}


def found(root: pathlib.Path, asked: dict[str, list[str]]) -> dict[str, dict[str, list[str]]]:
    """What each check finds in the copies that it is asked about."""
    server = served.serve(root)
    origin = f"http://127.0.0.1:{server.server_port}/"
    of_chromium = [(name, columns) for name, columns in asked.items() if set(columns) & set(checks.ALL)]
    jobs = [(root, origin, of_chromium[start::browsers.count()]) for start in range(browsers.count())]
    table: dict[str, dict[str, list[str]]] = {name: {} for name in asked}
    for part in browsers.shared_out(ask, jobs):
        for name, row in part.items():
            table[name].update(row)
    if of_nu := [name for name, columns in asked.items() if "Nu" in columns]:
        sheets = {name: str(next((root / name).glob("assets/*.css")).relative_to(root)) for name in of_nu}
        valid = nu.check(os.environ["VNU"], root, [f"{name}/{PAGE}" for name in of_nu] + list(sheets.values()))
        for name in of_nu:
            table[name]["Nu"] = valid.get(f"{name}/{PAGE}", []) + valid.get(sheets[name], [])
    if of_firefox := {name: f"{name}/{PAGE}" for name, columns in asked.items() if "Firefox" in columns}:
        import firefox as driver
        for name, lines in driver.check(os.environ["FIREFOX"], origin, of_firefox).items():
            table[name]["Firefox"] = lines
    server.shutdown()
    return table


def cannot_be_asked() -> dict[str, str]:
    """Why some checks would find no fault here, whatever is planted."""
    why = {}
    if not os.environ.get("VNU"):
        why["Nu"] = "it is not installed"
    if not os.environ.get("FIREFOX"):
        why["Firefox"] = "it is not installed"
    if os.environ.get("THEME"):
        why["reading"] = "pages are accepted in the site's own theme alone"
    return why


def check(site: pathlib.Path, columns: list[str], every: list[str]) -> int:
    """Prints which of some checks is blind or finds fault with the sound page, and which of all has no planted fault."""
    start = time.monotonic()
    planted = {row[0] for row in PLANTED}
    wrong = [f"{name}: no fault is planted for this check" for name in every if name not in planted]
    wrong += [f"{name}: there is no such check" for name in sorted(planted) if name not in every]
    left_out = {name: why for name, why in cannot_be_asked().items() if name in columns}
    columns = [name for name in columns if name not in left_out]
    rows = [row for row in PLANTED if row[0] in columns]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        shutil.copy(site / "404.html", root)
        copied(site, root / "sound")
        asked = {"sound": list(columns)}
        for number, (name, _, spoil) in enumerate(rows):
            spoil(copied(site, root / str(number)))
            asked[str(number)] = [name]
        table = found(root, asked)
    for name, lines in table["sound"].items():
        wrong += [f"{name}: finds fault with the sound page: {line}" for line in lines]
    for number, (name, words, _) in enumerate(rows):
        lines = table[str(number)].get(name, [])
        if not any(re.search(words, line) for line in lines):
            wrong.append(f"{name}: blind to planted fault {number}, “{words}”; found {lines[:3] or 'nothing'}")
    for line in wrong:
        print(line)
    omitted = "".join(f"; {name} is not asked: {why}" for name, why in left_out.items())
    print(f"{len(rows)} planted faults of {len(columns)} checks, {len(wrong)} failures, in {time.monotonic() - start:.0f} s{omitted}")
    return len(wrong)
