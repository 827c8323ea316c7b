"""What is asked of one page in Chromium. Each check returns what is wrong, a line for each fault."""

import gzip
import importlib.util
import os
import pathlib
import re
import subprocess
import tempfile

from playwright.sync_api import Browser, Error, Page

import reading
from served import HERE

#: What is seen while a page loads, and so is asked first of all.
LOADING = ["csp", "console", "outside", "budget"]
#: Each other check and its method, in this order: what changes the page comes last.
METHODS = {"reading": "read", "targets": "targets", "reflow": "reflow", "200%": "enlarged", "spacing": "spacing",
           "contrast": "contrast", "forced": "forced", "motion": "motion", "print": "printed", "axe": "axe",
           "keys": "keys", "no script": "without_scripts"}

ALL = [*LOADING, *METHODS]
#: How the name of the longest page begins, which has no kind of its own.
LONGEST = "longest "
#: Where axe reads each page: the width of the window and the colour scheme.
SETTINGS = [(width, scheme) for width in [1280, 320] for scheme in ["light", "dark"]]
#: And where it reads pages that are of a kind that was read already.
FEWER_SETTINGS = [(1280, "dark"), (320, "light")]
PROBES = (HERE / "probes.js").read_text()
WORDS = (HERE / "words-of-charts.js").read_text()
WATCH = """
  window.refused = [];
  addEventListener('securitypolicyviolation',
    (event) => refused.push(`${event.effectiveDirective} refused ${event.blockedURI || 'inline'}`), true);
  window.largest = null;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) largest = [entry.element?.localName, entry.url]; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
AXE = """(tags) => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } } })
  .then((found) => found.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.impact} ${rule.id}: ${node.target.join(' ').slice(0, 90)}`)))"""
SPACING = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
  p{margin-bottom:2em!important}"""
# A4 less the margins of the style sheet, in CSS px.
SHEET = {"width": 673, "height": 986}


def axe_script() -> str:
    folder = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    return pathlib.Path(folder, "axe.min.js").read_text()


def settled(page: Page) -> None:
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def style(page: Page, rules: str) -> None:
    """Gives the page rules as a reader's own style sheet would, which no content policy refuses."""
    page.evaluate(
        """(rules) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet]; }""", rules)
    settled(page)


class Visit:
    """One page of a site in one browser, and all that is asked of it."""

    def __init__(self, browser: Browser, site: pathlib.Path, origin: str, path: str, kind: str = "",
                 accept: bool = False) -> None:
        self.browser, self.site, self.origin, self.path = browser, site, origin, path
        self.kind, self.accept = kind, accept
        self.settings = SETTINGS
        self.url = origin + path
        self.page: Page | None = None
        self.heard: list[str] = []
        self.asked: list[str] = []

    def open(self, **settings) -> Page:
        context = self.browser.new_context(
            viewport={"width": 1280, "height": 900}, service_workers="block", **settings)
        context.add_init_script(WATCH)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda said: said.type == "error" and self.heard.append(said.text[:200]))
        page.on("pageerror", lambda error: self.heard.append(f"uncaught {str(error)[:200]}"))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("response", lambda answer: answer.status >= 400 and self.heard.append(f"{answer.status} {answer.url}"))
        # A machine that is busy may not load a page in time; what is wrong with a page is never asked twice.
        try:
            page.goto(self.url, wait_until="load")
        except Error:
            self.heard.clear()
            self.asked.clear()
            page.goto(self.url, wait_until="load")
        if settings.get("java_script_enabled", True):
            settled(page)
        page.evaluate(PROBES)
        return page

    def at(self, width: int = 1280, height: int = 900, rules: str = "", is_folded: bool = False, **media) -> Page:
        """The page as one reader has it: its window, their preferences, and a style sheet of their own.

        What is folded up is opened, and stays so.
        """
        if self.page is None:
            self.page = self.open()
        self.page.set_viewport_size({"width": width, "height": height})
        usual = {"media": "screen", "color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}
        self.page.emulate_media(**{**usual, **media})
        if not is_folded:
            self.page.evaluate("probe.unfold()")
        style(self.page, rules)
        return self.page

    def close(self) -> None:
        if self.page:
            self.page.context.close()
            self.page = None

    def charts(self, page: Page, **asked) -> list[str]:
        return page.evaluate(f"(asked) => ({WORDS})(asked)", asked)["wrong"]

    def ask(self, names: list[str]) -> tuple[dict[str, list[str]], int]:
        """The faults by check, and the weight of the page. A page is closed after it."""
        row: dict[str, list[str]] = {}
        weight = 0
        try:
            if set(names) & set(LOADING):
                loaded, weight = self.load()
                row.update({name: lines for name, lines in loaded.items() if name in names})
        except Exception as error:
            row["console"] = [f"could not be loaded: {str(error).splitlines()[0][:200]}"]
        for name, method in METHODS.items():
            if name not in names:
                continue
            try:
                row[name] = getattr(self, method)()
            except Exception as error:
                row[name] = [f"could not be asked: {str(error).splitlines()[0][:200]}"]
        self.close()
        return row, weight

    # ---- the checks

    def read(self) -> list[str]:
        # A theme has the same words but for its foot.
        if self.kind.startswith(LONGEST) or os.environ.get("THEME"):
            return []
        return reading.compare(self.kind, reading.text(self.at(is_folded=True)), self.accept)

    def axe(self) -> list[str]:
        self.at().evaluate(axe_script())
        found = []
        for width, scheme in self.settings:
            lines = self.at(width, color_scheme=scheme).evaluate(AXE, TAGS)
            found += [f"{line} ({scheme}, {width} px)" for line in lines]
        return found

    def load(self) -> tuple[dict[str, list[str]], int]:
        """What the page asks for, what it is refused, what it says to the console, and what it weighs."""
        page = self.at(is_folded=True)
        page.wait_for_timeout(200)
        refused = page.evaluate("refused")
        # No request is seen of a host that is only greeted.
        greeted = page.evaluate(
            "[...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch]')].map((link) => link.href)")
        outside = [url for url in [*self.asked, *greeted] if not url.startswith(self.origin)]
        largest = page.evaluate("largest")
        fonts = page.evaluate("document.fonts.size")
        budget = []
        weight = 0
        for url in dict.fromkeys(self.asked):
            file = self.site / url.removeprefix(self.origin).split("?")[0]
            if file.is_file():
                weight += len(gzip.compress(file.read_bytes(), 9))
        # The index of the search page is loaded there alone.
        is_search = "search/" in self.path
        # So is the icon of the tab: once for the whole site, and of no use to the page.
        needed = [url for url in self.asked if "/favicon" not in url]
        if len(needed) > 3 + 2 * is_search:
            budget.append(f"{len(needed)} requests, over 3")
        if weight > 40_000 and not is_search:
            budget.append(f"{weight} bytes after gzip, over 40 KB")
        if fonts or any(re.search(r"\.(woff2?|ttf|otf)\b", url) for url in self.asked):
            budget.append("loads a font")
        if largest and (largest[1] or largest[0] in {"img", "svg", "image"}):
            budget.append(f"the largest thing painted is no text but {largest[0]}")
        console = [text for text in self.heard if "Content Security Policy" not in text]
        return {"csp": refused, "console": console, "outside": outside, "budget": budget}, weight

    def without_scripts(self) -> list[str]:
        """The words of the main part, with scripts and without. The page is of no use for other checks after it."""
        said = [self.at().evaluate("probe.said()")]
        self.close()
        page = self.open(java_script_enabled=False)
        said.append(page.evaluate("probe.said()"))
        page.context.close()
        if said[0] == said[1]:
            return []
        missing = [word for word in said[0] if word not in set(said[1])]
        if len(said[0]) == len(said[1]) and not missing:
            return ["the words come in another order without a script"]
        return [f"{len(said[0])} words with a script, {len(said[1])} without; only with it: {' '.join(missing[:12])}"]

    def keys(self) -> list[str]:
        wrong = []
        page = self.open()
        stops = page.evaluate("probe.stops()")
        wrong += page.evaluate("probe.unreachable()")
        if page.locator("header.site").count():
            page.keyboard.press("Tab")
            first = page.evaluate("probe.focused()")
            if not first or "skip" not in first["name"] or not first["isSeen"]:
                wrong.append(f"the first stop is not a skip link that shows: {first and first['name']}")
            else:
                page.keyboard.press("Enter")
                page.keyboard.press("Tab")
                second = page.evaluate("probe.focused()")
                if second and not second["isInMain"]:
                    wrong.append(f"the skip link leads to {second['name']}, before the main part")
            # Not a reload, which would begin at the main part again.
            page.goto("about:blank")
            page.goto(self.url)
            page.evaluate(PROBES)
            stops = page.evaluate("probe.stops()")
        walk = []
        for _ in range(stops + 60):
            page.keyboard.press("Tab")
            at = page.evaluate("probe.focused()")
            if at is None or (walk and at["place"] == walk[0]["place"]):
                break
            walk.append(at)
        else:
            wrong.append(f"{len(walk)} stops, and the walk does not end")
        places = [at["place"] for at in walk]
        for before, after in zip(walk, walk[1:]):
            if after["place"] < before["place"]:
                wrong.append(f"{after['name']} comes after {before['name']}")
            if after["place"] == before["place"]:
                wrong.append(f"{after['name']} does not let go of the focus")
        unreached = stops - len({at["stop"] for at in walk if at["stop"] >= 0})
        if unreached:
            wrong.append(f"{unreached} of {stops} links and controls are not reached in {len(set(places))} stops")
        wrong += [f"no ring that shows: {at['name']}" for at in walk if not at["hasRing"]]
        wrong += [f"focused out of sight: {at['name']}" for at in walk if not at["isSeen"]]
        page.context.close()
        return wrong

    def targets(self) -> list[str]:
        return [f"{line} ({width} px)" for width in [320, 1280] for line in self.at(width).evaluate("probe.small()")]

    def cut(self, page: Page, **asked) -> list[str]:
        return page.evaluate("probe.sideways()") + page.evaluate("probe.clipped()") + self.charts(page, **asked)

    def reflow(self) -> list[str]:
        words = self.at().evaluate("probe.seen()")
        page = self.at(320)
        kept = set(page.evaluate("probe.seen()"))
        gone = [word for word in words if word not in kept]
        return self.cut(page) + ([f"gone at 320 px: {' '.join(gone[:12])}"] if gone else [])

    def enlarged(self) -> list[str]:
        rules = "html{font-size:200%!important}"
        found = []
        for width in [640, 1280]:
            self.at(width).evaluate("probe.sizes()")
            page = self.at(width, rules=rules)
            lines = page.evaluate("probe.ungrown()") + self.cut(page, sizes=False)
            found += [f"{line} ({width} px)" for line in lines]
        return found

    def spacing(self) -> list[str]:
        return [f"{line} ({width} px)" for width in [320, 1280]
                for line in self.cut(self.at(width, rules=SPACING), sizes=False, gap=3)]

    def contrast(self) -> list[str]:
        return [f"{line} ({scheme})" for scheme in ["light", "dark"]
                for line in self.at(color_scheme=scheme).evaluate("[...probe.faint(), ...probe.pale()]")]

    def forced(self) -> list[str]:
        found = []
        for scheme in ["light", "dark"]:
            page = self.at(color_scheme=scheme, forced_colors="active")
            lines = page.evaluate("[...probe.faint(), ...probe.pale(), ...probe.dim()]")
            found += [f"{line} (forced, {scheme})" for line in lines]
        return found

    def motion(self) -> list[str]:
        return self.at(reduced_motion="reduce").evaluate("probe.moving()")

    def printed(self) -> list[str]:
        """The page as a PDF of A4 sheets, and what its style sheet says of them."""
        page = self.at(SHEET["width"], SHEET["height"], media="print", color_scheme="dark")
        laid = page.evaluate("(sheet) => probe.printed(sheet)", SHEET["height"])
        found = laid["wrong"] + self.charts(page, sizes=False)
        found += page.evaluate("[...probe.faint(), ...probe.dim()]")
        if page.evaluate("getComputedStyle(document.body).backgroundColor") not in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}:
            found.append("paper is not white for a reader in the dark")
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            page.pdf(path=file.name, format="A4", prefer_css_page_size=True)
            text = subprocess.run(
                ["pdftotext", "-layout", file.name, "-"], capture_output=True, text=True, check=True).stdout
        sheets = [[" ".join(line.split()) for line in sheet.splitlines() if line.strip()]
                  for sheet in text.split("\f")][:-1]
        heads = set(laid["heads"])
        for number, sheet in enumerate(sheets[:-1], 1):
            for count in [1, 2, 3]:
                if " ".join(sheet[-count:]) in heads and len(sheet) >= count:
                    found.append(f"a heading is left alone at the end of sheet {number}: {' '.join(sheet[-count:])}")
        for cell, least, caption in laid["long"]:
            first = cell.split()[0]
            on = sum(any(first in line for line in sheet) for sheet in sheets)
            if on < least:
                found.append(f"the head '{cell}' is on {on} sheets, the table on {least} or more: {caption}")
        return found
