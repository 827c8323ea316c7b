"""The Nu HTML checker over every page, style sheet and drawing of a site, in one run of Java."""

import json
import os
import pathlib
import re
import subprocess
import urllib.parse

# What the checker's CSS part does not know yet, though browsers and the standards do. A typing mistake still fails.
UNKNOWN = re.compile(
    r"CSS: .*(Unrecognized at-rule .@(container|layer|property|counter-style)"
    r"|Property .(container(-type|-name)?|vector-effect|paint-order|text-wrap|forced-color-adjust|text-size-adjust"
    r"|print-color-adjust). doesn't exist"
    r"|.(in|Canvas|CanvasText|LinkText|GrayText|Highlight|HighlightText|ButtonText). is not a .color. value)"
    # SVG 2 has it; the checker's schema for drawings that stand alone is that of SVG 1.1.
    r"|Attribute .vector-effect. not allowed on element")


def check(program: str, site: pathlib.Path, paths: list[str] | None = None) -> dict[str, list[str]]:
    """What is wrong, by path, in some files or in all of a site.

    Files are named one by one: given a folder, the checker reads CSV as HTML.
    """
    files = [path for kind in ["html", "css", "svg"] for path in sorted(site.rglob(f"*.{kind}"))]
    if paths is not None:
        files = [site / path for path in paths]
    found: dict[str, list[str]] = {}
    for start in range(0, len(files), 800):
        run = subprocess.run(
            [program, "--also-check-css", "--also-check-svg", "--format", "json", "--exit-zero-always", "--stdout",
             *map(str, files[start:start + 800])],
            capture_output=True, text=True, env={**os.environ, "VNU_JAVA_ARGS": "-Xmx700m"})
        for message in json.loads(run.stdout)["messages"]:
            words = f"{message['type']} {message.get('subType', '')}: {message['message']}"
            is_new_unit = "Unknown dimension" in words and re.search(r"\dcq[iwbh]\b", message.get("extract", ""))
            if UNKNOWN.search(words) or is_new_unit or (message["type"] == "info" and "subType" not in message):
                continue
            path = urllib.parse.unquote(message.get("url", "?")).split(f"{site}/")[-1]
            found.setdefault(path, []).append(f"line {message.get('lastLine', '?')}: {words}")
    return found
