#!/usr/bin/env python3
"""Asks a real browser where the words of every chart are: none may lie outside its drawing, touch
another, or be smaller than 12 px or larger than 16 px, and no page may scroll sideways.

    chart-boxes.py SITE_OR_PAGE... [--widths 320,768,1280] [--modes light,dark,forced,print]

Needs Chromium and Playwright for Python. Lists what is wrong, and ends with 1 if anything is.
"""
import argparse
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

LOOK = (pathlib.Path(__file__).parents[1] / "Web/words-of-charts.js").read_text()

parser = argparse.ArgumentParser()
parser.add_argument("places", nargs="+", type=pathlib.Path)
parser.add_argument("--widths", default="320,768,1280")
parser.add_argument("--modes", default="light")
options = parser.parse_args()

pages = []
for place in options.places:
    if place.is_file():
        pages.append(place)
    else:
        pages += sorted(p for p in place.rglob("*.html") if b"<svg class=\"plot" in p.read_bytes())
        pages += sorted(place.rglob("*.svg"))

faults = charts = texts = 0
with sync_playwright() as player:
    browser = player.chromium.launch(
        executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"])
    for mode in options.modes.split(","):
        for width in map(int, options.widths.split(",")):
            settings = {"viewport": {"width": width, "height": 900}}
            if mode == "forced":
                settings["forced_colors"] = "active"
            elif mode != "print":
                settings["color_scheme"] = mode
            page = browser.new_context(**settings).new_page()
            if mode == "print":
                page.emulate_media(media="print")
            for path in pages:
                if path.suffix == ".svg" and width != 1280:
                    continue
                page.goto(path.resolve().as_uri())
                found = page.evaluate(LOOK)
                charts += found["charts"]
                texts += found["texts"]
                for fault in found["wrong"]:
                    faults += 1
                    print(f"{path}, {width} px, {mode}: {fault}")
    browser.close()
print(f"{len(pages)} files, {charts} drawings, {texts} texts: {faults} faults")
sys.exit(1 if faults or not charts else 0)
