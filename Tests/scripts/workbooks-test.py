#!/usr/bin/env python3
"""The figures of a site, laid out wide in workbooks that LibreOffice and openpyxl write, give the same downloads.

    workbooks-test.py QUARTERLIGHT

Needs openpyxl, and LibreOffice as `soffice`.
"""
import csv, os, re, shutil, subprocess, sys, tempfile

from openpyxl import Workbook

tool = os.path.abspath(sys.argv[1])
PARTS = ["value", "numerator", "denominator", "status", "vintage", "note"]
TITLES = [["Residential burglary"], ["Made up for a test"], []]
LAYOUT = """layout:
  sheet: %s
  shape: areas-down
  headers: 4-5
  parts: 5
  ignore: [All districts, "Source:*"]
"""


def build(site):
    done = subprocess.run([tool, "build", "--project", site], capture_output=True, text=True)
    if done.returncode:
        sys.exit("the site does not build:\n" + done.stderr + done.stdout)
    with open(site + "/Public/data/burglary.csv", "rb") as file:
        return file.read()


def wide(rows, repeats_headings):
    """Areas down; over each period's columns its name, once or in each."""
    periods, areas = (list(dict.fromkeys(row[key] for row in rows)) for key in ("period", "area"))
    cells = {(row["area"], row["period"]): row for row in rows}
    head = [None] + [p if repeats_headings or part == PARTS[0] else None for p in periods for part in PARTS]
    table = TITLES + [head, ["Area"] + PARTS * len(periods)]
    for area in areas:
        table.append([area] + [cells.get((area, p), {}).get(part) or None for p in periods for part in PARTS])
    table.append(["All districts"] + [1 if part in PARTS[:3] else None for _ in periods for part in PARTS])
    table.append(["Source: nobody"])
    return table, len(periods)


def number(text):
    return int(text) if text and re.fullmatch(r"\d+", str(text)) else text


def by_openpyxl(rows, path):
    table, periods = wide(rows, repeats_headings=False)
    book = Workbook()
    sheet = book.active
    sheet.title = "Wide"
    for row in table:
        sheet.append([number(cell) for cell in row])
    for place in range(periods):
        first = 2 + place * len(PARTS)
        sheet.merge_cells(start_row=4, start_column=first, end_row=4, end_column=first + len(PARTS) - 1)
    book.save(path)


def by_libreoffice(source, kind, folder):
    profile = "-env:UserInstallation=file://%s/profile" % folder
    subprocess.run(["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder + "/made", source],
                   check=True, capture_output=True, timeout=300)
    name = os.path.splitext(os.path.basename(source))[0]
    return "%s/made/%s.%s" % (folder, name, kind)


def main():
    folder = tempfile.mkdtemp()
    try:
        site = folder + "/site"
        subprocess.run([tool, "init", site], check=True, capture_output=True)
        figures = site + "/Content/indicators/burglary"
        with open(figures + ".csv", newline="") as file:
            rows = list(csv.DictReader(file))
        with open(figures + ".md") as file:
            front = file.read()
        expected = build(site)
        if expected.count(b"\n") != len(rows) + 1:
            sys.exit("the download has %d rows, not %d" % (expected.count(b"\n") - 1, len(rows)))
        os.remove(figures + ".csv")
        by_openpyxl(rows, folder + "/merged.xlsx")
        with open(folder + "/plain.csv", "w", newline="") as file:
            csv.writer(file).writerows(wide(rows, repeats_headings=True)[0])
        books = [("openpyxl, merged headings", folder + "/merged.xlsx", "Wide")]
        for kind in ("xlsx", "ods"):
            books.append(("LibreOffice, from CSV", by_libreoffice(folder + "/plain.csv", kind, folder), "plain"))
        books.append(("LibreOffice, from openpyxl's", by_libreoffice(folder + "/merged.xlsx", "ods", folder), "Wide"))
        for made_by, path, sheet in books:
            kind = path.rsplit(".", 1)[1]
            shutil.copy(path, "%s.%s" % (figures, kind))
            with open(figures + ".md", "w") as file:
                file.write(front.replace("---\n", "---\n" + LAYOUT % sheet, 1))
            if build(site) != expected:
                sys.exit("%s, %s: the download differs from that of the CSV" % (made_by, kind))
            os.remove("%s.%s" % (figures, kind))
            print("%-32s .%-4s %d figures, the same download byte for byte" % (made_by, kind, len(rows)))
    finally:
        shutil.rmtree(folder)


main()
