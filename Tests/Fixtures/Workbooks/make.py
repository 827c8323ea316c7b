#!/usr/bin/env python3
"""Makes the workbooks beside this file, as openpyxl and odfpy write them.

    pip install openpyxl==3.1.5 odfpy==1.4.1
    Tests/Fixtures/Workbooks/make.py

The figures are those of the smallest site in Tests/TestSupport, laid out as officers lay them out.
"""

import datetime
import pathlib

from odf.number import Number, NumberStyle
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

folder = pathlib.Path(__file__).parent
moment = datetime.datetime(2024, 1, 1)

# A cell is None, text, a number, (number, format), or a date; a merge is (row, column, rows, columns), from 1.
December = [datetime.date(2022, 12, 31), datetime.date(2023, 12, 31)]
report = "2023/24 Q3 report, paragraph 1"
tidy = {
    "Read me": ([["Figures for the board"], ["Ask the team."]], []),
    "Burglary": (
        [
            ["Residential burglary"],
            ["Made by the Insight team, figures from Testshire Police"],
            [],
            ["Year ending", "Place", "Rate", "Number of", None, "Edition", "Remark", "Internal"],
            [None, None, None, "offences", "Status", None, None, "only"],
            [December[0], "Testshire", (2.94, "0.00"), None, None, "2023-24-q3", report, "a"],
            [December[1], "testshire ", (2.59, "0.00"), None, None, "2023-24-q3", report, "b"],
            [None, "Mid Region", "3.1", None, None, "2023-24-q3", report, 3],
            [None, "E07000901", None, (660, "#,##0"), "illustrative", "2023-24-q3", "Illustrative", None],
            [],
            [None, "All areas", None, 660, None, None, None, None],
        ],
        [(1, 1, 1, 8), (4, 1, 2, 1), (4, 2, 2, 1), (4, 3, 2, 1), (4, 6, 2, 1), (4, 7, 2, 1), (7, 1, 3, 1)],
    ),
}
periods = ["12 months to September 2022", "12 months to December 2023"]
wide = {
    "Referrals": (
        [
            ["Repeat referrals"],
            [],
            [None, periods[0], None, periods[1], None, None, None, None, "Total"],
            [None, "Repeats, %", "Source", "Repeats, %", "Repeats", "All", "Source", "Release", "All"],
            ["Testshire", (0.3, "0%"), "2022/23 Q2 report, paragraph 2", (0.35, "0.0%"), 140, (400, "#,##0"),
             "2023/24 Q3 report, paragraph 2", "2023-24-q3", 400],
            ["Total", None, None, None, 140, 400, None, None, 400],
            ["Source: Testshire Council"],
        ],
        [(3, 2, 1, 2), (3, 4, 1, 5)],
    ),
}
across = {
    "By district": (
        [
            ["Year ending", "Testshire", "Northam", "E07000902", "Total"],
            [December[0], (2.94, "0.00"), "[x]", None, 9],
            [December[1], "2.59 [p]", 2.2, "[c]", 9],
        ],
        [],
    ),
}


def openpyxl_book(name, sheets):
    book = Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = moment
    for title, (rows, merges) in sheets.items():
        sheet = book.create_sheet(title)
        for r, row in enumerate(rows, 1):
            for c, content in enumerate(row, 1):
                if content is None:
                    continue
                cell = sheet.cell(r, c)
                if isinstance(content, tuple):
                    cell.value, cell.number_format = content
                else:
                    cell.value = content
        for r, c, height, width in merges:
            sheet.merge_cells(start_row=r, start_column=c, end_row=r + height - 1, end_column=c + width - 1)
    book.save(folder / f"{name}.xlsx")


def odfpy_book(name, sheets):
    book = OpenDocumentSpreadsheet()
    two = NumberStyle(name="N2")
    two.addElement(Number(decimalplaces=2, minintegerdigits=1))
    book.automaticstyles.addElement(two)
    style = Style(name="two", family="table-cell", datastylename="N2")
    book.automaticstyles.addElement(style)
    for title, (rows, merges) in sheets.items():
        table = Table(name=title)
        spans = {(r, c): (height, width) for r, c, height, width in merges}
        covered = {
            (r + i, c + j)
            for (r, c), (height, width) in spans.items()
            for i in range(height)
            for j in range(width)
            if i or j
        }
        for r, row in enumerate(rows, 1):
            line = TableRow()
            width = max([len(row)] + [c for (y, c) in covered if y == r])
            for c in range(1, width + 1):
                content = row[c - 1] if c <= len(row) else None
                about = {}
                if (r, c) in spans:
                    about = {"numberrowsspanned": spans[r, c][0], "numbercolumnsspanned": spans[r, c][1]}
                kind = CoveredTableCell if (r, c) in covered else TableCell
                line.addElement(odfpy_cell(kind, content, about, style))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    book.save(folder / f"{name}.ods")


def odfpy_cell(kind, content, about, style):
    if content is None:
        return kind(**about)
    if isinstance(content, tuple) and content[1].endswith("%"):
        cell = kind(valuetype="percentage", value=content[0], **about)
        shown = format(content[0], ".1%" if "." in content[1] else ".0%")
    elif isinstance(content, tuple):
        cell = kind(valuetype="float", value=content[0], stylename=style, **about)
        shown = format(content[0], ".2f" if "." in content[1] else ",")
    elif isinstance(content, datetime.date):
        cell = kind(valuetype="date", datevalue=content.isoformat(), **about)
        shown = content.strftime("%d/%m/%Y")
    elif isinstance(content, str):
        cell = kind(valuetype="string", **about)
        shown = content
    else:
        cell = kind(valuetype="float", value=content, **about)
        shown = str(content)
    cell.addElement(P(text=shown))
    return cell


for name, sheets in [("tidy", tidy), ("wide", wide), ("across", across)]:
    openpyxl_book(name, sheets)
    odfpy_book(name, sheets)

# A formula that no spreadsheet program has worked out.
book = Workbook()
book.properties.created = book.properties.modified = moment
sheet = book.active
sheet.title = "Sheet1"
sheet.append(["period", "area", "value"])
sheet.append(["12 months to December 2023", "testshire", "=1+1"])
sheet.append(["12 months to December 2022", "tesshire", "three"])
sheet.append(["Q3 2023", "northam", 2])
book.save(folder / "mistakes.xlsx")

book = Workbook()
book.properties.created = book.properties.modified = moment
sheet = book.active
sheet.append(["Indicator", "Area", "Value", "Note"])
sheet.append(["burglary", "Testshire", 2.41, "Report, paragraph 3"])
sheet["C2"].number_format = "0.00"
sheet.append(["repeat-referrals", "E10000099", 0.315, "Report, paragraph 4"])
sheet["C3"].number_format = "0.0%"
book.save(folder / "new.xlsx")
