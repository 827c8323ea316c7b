"""Writes what the checks found to the file that the accessibility statement shows."""

import datetime
import os
import pathlib
import re
import subprocess

from checks import axe_script


def said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def tools() -> list[str]:
    """The programs that looked, with their versions."""
    axe = re.search(r"axe v([\d.]+)", axe_script()[:500])
    found = [f"axe-core {axe[1]}" if axe else "axe-core"]
    vnu = re.search(r"\d[\d.]*", said(os.environ["VNU"], "--version"))
    found.append(f"the Nu HTML checker {vnu[0]}" if vnu else "the Nu HTML checker")
    for name in ["CHROMIUM", "FIREFOX"]:
        if program := os.environ.get(name):
            # "Mozilla Firefox 140.4.0esr", "Chromium 142.0.7444.59 built on Debian"
            browser = re.search(r"(Chromium|Chrome|Firefox) (\d+)", said(program, "--version"))
            if browser:
                found.append(" ".join(browser.groups()))
    return found


def write(file: pathlib.Path, table: dict[str, dict[str, list[str]]], columns: list[str], pages: int) -> None:
    sums = {name: sum(len(row.get(name, [])) for row in table.values()) for name in columns}
    lines = [
        "# What programs found on the pages. 'make record-audit' writes it; the accessibility statement shows it.",
        f"date: {datetime.date.today().isoformat()}",
        "tools:", *(f"  - {tool}" for tool in tools()),
        f"pages: {pages}", f"checks: {len(columns)}", f"faults: {sum(sums.values())}"]
    found = {name: count for name, count in sums.items() if count}
    if found:
        lines.append("found:")
        lines += [f'  - "{name}: {count} fault{"" if count == 1 else "s"}"' for name, count in found.items()]
    file.write_text("\n".join(lines) + "\n")
