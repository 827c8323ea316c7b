#!/usr/bin/env python3
"""Opens every machine-readable file of a built site with tools that others wrote.

    check-formats.py SITE

Exit code 0 if every tool accepts every file; 1 with a line for each that it does not.
"""

import json
import pathlib
import sys
import warnings
import zipfile
from urllib.parse import urlparse
from xml.etree import ElementTree

import extruct
import odf.opendocument
import odf.table
import openpyxl
import feedparser
import jsonschema
from py_mini_racer import MiniRacer
from pyld import jsonld

SITE = pathlib.Path(sys.argv[1]).resolve()
faults: list[str] = []


def files(pattern: str) -> list[pathlib.Path]:
    """The files of a pattern; there must be some, or the check would prove nothing."""
    found = sorted(SITE.glob(pattern))
    if not found:
        faults.append(f"{pattern}: no such file")
    return found


def fault(path: pathlib.Path, words: str) -> None:
    faults.append(f"{path.relative_to(SITE)}: {words}")


def tables() -> None:
    """Each table agrees with what its metadata promises. The root's tables stand for the editions' own."""
    from csvw import TableGroup

    for path in files("data/*.csv-metadata.json"):
        group = TableGroup.from_file(path)
        try:
            for table in group.tables:
                rows = list(table.iterdicts(strict=True))
                if not rows and "," in path.with_name(str(table.url)).read_text().split("\n", 1)[1]:
                    fault(path, "no row could be read")
                if not table.check_primary_key():
                    fault(path, "two rows have the same key")
        except Exception as error:  # the library raises many kinds
            fault(path, str(error))


def interface() -> None:
    schema = json.loads((SITE / "api/v1/schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    kinds = {
        "indicators": "api/v1/indicators.json",
        "indicator": "api/v1/indicators/*.json",
        "area": "api/v1/areas/*.json",
    }
    for kind, pattern in kinds.items():
        validator = jsonschema.Draft202012Validator({**schema, "anyOf": [{"$ref": f"#/$defs/{kind}"}]})
        for path in files(pattern):
            for error in validator.iter_errors(json.loads(path.read_text())):
                fault(path, error.message[:200])


def linked_data() -> None:
    for path in files("data/catalogue.jsonld"):
        (catalogue,) = jsonld.expand(json.loads(path.read_text()))
        datasets = catalogue["http://www.w3.org/ns/dcat#dataset"]
        tables = len(files("data/*.csv-metadata.json"))
        if len(datasets) != tables:
            fault(path, f"{len(datasets)} datasets, but {tables} tables")
    for path in files("indicators/*/index.html"):
        found = extruct.extract(path.read_text(), syntaxes=["json-ld", "opengraph"])
        kinds = [item.get("@type") for item in found["json-ld"]]
        reported = (path.parent / "../../data" / f"{path.parent.name}.csv").exists()
        if kinds != (["Dataset"] if reported else []):
            fault(path, f"JSON-LD holds {kinds}")
        names = dict(found["opengraph"][0]["properties"]) if found["opengraph"] else {}
        for name in ("og:title", "og:description", "og:url"):
            if not names.get(name):
                fault(path, f"no {name}")


def feed() -> None:
    for path in files("feed.xml"):
        read = feedparser.parse(path.read_text())
        if read.bozo:
            fault(path, str(read.bozo_exception))
        editions = len(list(SITE.glob("editions/*/index.html")))
        if len(read.entries) != editions:
            fault(path, f"{len(read.entries)} entries, but {editions} editions")
        for entry in read.entries:
            for name in ("id", "title", "updated", "link", "summary"):
                if not entry.get(name):
                    fault(path, f"an entry has no {name}")


def sitemap() -> None:
    for path in files("sitemap.xml"):
        root = ElementTree.parse(path).getroot()
        space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
        if root.tag != space + "urlset":
            fault(path, f"the root is {root.tag}")
        places = [url.findtext(space + "loc") for url in root]
        if not 0 < len(places) <= 50_000 or len(set(places)) != len(places):
            fault(path, f"{len(places)} addresses, {len(set(places))} different")
        hosts = {urlparse(place).netloc for place in places}
        if len(hosts) != 1:
            fault(path, f"addresses of {hosts}")
        for place in places:
            if not (SITE / urlparse(place).path.lstrip("/") / "index.html").exists():
                fault(path, f"{place} leads nowhere")


def workbooks() -> None:
    """Spreadsheets open without a complaint, have their tables marked, and hold no formula."""
    warnings.simplefilter("error")
    for path in files("**/*.xlsx"):
        book = openpyxl.load_workbook(path)
        if not book.properties.title:
            fault(path, "no title")
        for sheet in book:
            for table in sheet.tables.values():
                header = [cell.value for cell in sheet[table.ref][0]]
                if header != [column.name for column in table.tableColumns]:
                    fault(path, f"{sheet.title}: the table's columns are not its header")
            if any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row):
                fault(path, f"{sheet.title}: a formula")
            if any(cell.value is None for row in sheet.iter_rows(max_col=1) for cell in row):
                fault(path, f"{sheet.title}: an empty row")
    for path in files("**/*.ods"):
        with zipfile.ZipFile(path) as archive:
            first = archive.infolist()[0]
            if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
                fault(path, "does not begin with its kind")
            if archive.testzip():
                fault(path, "damaged")
        document = odf.opendocument.load(path)
        sheets = document.spreadsheet.getElementsByType(odf.table.Table)
        names = [sheet.getAttribute("name") for sheet in sheets]
        if names[:1] != ["Cover"] or len(set(names)) != len(names):
            fault(path, f"sheets {names}")


# What a reader types, and what must come first; one word of them has a letter wrong.
SEARCHES = {
    "domestic": "dashboards/domestic-abuse/",
    "MARAC": "indicators/marac-repeat-referrals/",
    "Charnwood": "areas/charnwood/",
    "burglery": "indicators/residential-burglary/",
}


def search() -> None:
    """The site's own script finds the right page first, in an engine like a browser's."""
    for script in files("assets/search-*.js"):
        engine = MiniRacer()
        entries = (SITE / "search/entries.js").read_text()
        engine.eval(entries.replace("const searchEntries", "globalThis.searchEntries", 1))
        engine.eval(script.read_text())
        for query, place in SEARCHES.items():
            hits = json.loads(
                engine.eval(f"JSON.stringify(rank({json.dumps(query)}, searchEntries).map((hit) => hit.address))")
            )
            if not hits or place not in hits[0]:
                fault(script, f"'{query}' finds {hits[:1]} first, not {place}")


CHECKS = [tables, workbooks, interface, linked_data, feed, sitemap, search]

for check in CHECKS:
    before = len(faults)
    check()
    print(f"{check.__name__:12} {'ok' if len(faults) == before else f'{len(faults) - before} faults'}")
for line in faults:
    print(line)
sys.exit(1 if faults else 0)
