"""A built site on loopback as a careful host serves it, and the pages of it that are looked at."""

import functools
import http.server
import pathlib
import re
import threading

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
HOSTING = PROJECT / "Sources/quarterlight/Quarterlight.docc/Hosting.md"
#: Where pictures, differences and tools are kept; never in the repository.
WORK = PROJECT / ".build/web"


def policy(kind: str) -> str:
    """The content policy that the article on hosting tells councils to send, for pages or for SVG."""
    lines = re.findall(r"Content-Security-Policy: (default-src[^`\n]*)", HOSTING.read_text())
    return next(line for line in lines if ("unsafe-inline" in line) == (kind == "svg"))


class Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        is_picture = self.path.split("?")[0].endswith(".svg")
        self.send_header("Content-Security-Policy", policy("svg" if is_picture else "pages"))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "strict-origin-when-cross-origin")
        super().end_headers()

    def guess_type(self, path: str) -> str:
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (pathlib.Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    # A browser that has seen enough hangs up: no fault.
    def handle_error(self, *_: object) -> None:
        pass


def serve(site: pathlib.Path) -> Server:
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def kinds(is_sample: bool = False) -> dict[str, str]:
    """What pages.txt lists, or what it marks as the sample: a path by the name of its kind."""
    lines = [line.split() for line in (HERE / "pages.txt").read_text().splitlines()]
    return {words[0]: words[1] for words in lines
            if words and not words[0].startswith("#") and (words[2:] == ["sample"] or not is_sample)}


def every_page(site: pathlib.Path) -> list[str]:
    """All pages but those that only say where another has gone, and lead there."""
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html")
                  if b'http-equiv="refresh"' not in path.read_bytes()[:2000])


def shape(path: str) -> str:
    """An address with the names in it left out: pages of one shape are made by the same code."""
    folders = path.removesuffix("index.html").strip("/").split("/")
    if folders[0] == "editions":
        folders = folders[2:] or ["editions"]
    # The last part of a frame's address is its kind of chart.
    last = folders[-1] if folders[0] == "embed" and len(folders) == 3 else "*" * (len(folders) > 1)
    return "/".join([folders[0], *["*"] * (len(folders) - 2), last]).strip("/")


def unlisted(site: pathlib.Path) -> dict[str, str]:
    """For each kind of address that pages.txt forgets, its longest page."""
    known = {shape(path) for path in kinds().values()}
    longest: dict[str, str] = {}
    for path in every_page(site):
        if shape(path) in known:
            continue
        best = longest.get(shape(path))
        if best is None or (site / path).stat().st_size > (site / best).stat().st_size:
            longest[shape(path)] = path
    return longest
