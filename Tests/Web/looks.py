"""Pictures of each kind of page, compared with those that somebody accepted.

Pictures are kept at half their size in a few greys and colours: small enough for the repository, and
blind to how one machine smooths its letters. One font is forced on all.
"""

import io
import os

from PIL import Image, ImageChops
from playwright.sync_api import Browser

from checks import settled, style
from served import HERE, WORK

#: A theme of its own has pictures of a few kinds: what it changes is on all of them.
THEME = os.environ.get("THEME", "")
ACCEPTED = HERE / "Looks" / THEME
OF_A_THEME = ["home", "dashboard"]
WIDTHS = [320, 768, 1280]
SCHEMES = ["light", "dark"]
#: The height of a page that is looked at, in CSS px.
HEIGHT = 1600
#: How far a channel of a pixel may be off, of 255, and how many pixels may be, of all.
FAR, SHARE = 64, 0.002
FONT = '*{font-family:"Liberation Sans",Arial,sans-serif!important;caret-color:transparent!important}'


def pictures(browser: Browser, url: str):
    """The pictures of a page, each with its width and colour scheme."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce",
                device_scale_factor=1)
            page = context.new_page()
            page.goto(url)
            style(page, FONT)
            settled(page)
            tall = min(HEIGHT, page.evaluate("document.documentElement.scrollHeight"))
            data = page.screenshot(
                full_page=True, animations="disabled", clip={"x": 0, "y": 0, "width": width, "height": tall})
            context.close()
            whole = Image.open(io.BytesIO(data)).convert("RGB")
            small = whole.resize((width // 2, max(1, tall // 2)), Image.Resampling.BOX)
            yield f"{width}-{scheme}", small.quantize(COLOURS, dither=Image.Dither.NONE)


COLOURS = 16


def compare(kind: str, browser: Browser, url: str, accept: bool) -> list[str]:
    found = []
    for name, picture in pictures(browser, url):
        file = ACCEPTED / f"{kind}-{name}.png"
        if accept:
            ACCEPTED.mkdir(exist_ok=True)
            if file.exists() and not differs(Image.open(file), picture)[0]:
                continue
            picture.save(file, optimize=True)
        elif not file.exists():
            found.append(f"{name}: not accepted yet: make accept-looks")
        else:
            share, marked = differs(Image.open(file), picture)
            if share:
                folder = WORK / "differences"
                folder.mkdir(parents=True, exist_ok=True)
                marked.save(folder / f"{kind}-{name}.png")
                found.append(f"{name}: {share:.2%} of the picture, in .build/web/differences/{kind}-{name}.png")
    return found


def differs(accepted: Image.Image, now: Image.Image) -> tuple[float, Image.Image]:
    """The share of pixels that differ, or 0 within the tolerance; accepted, now, and the difference in red."""
    size = (max(accepted.width, now.width), max(accepted.height, now.height))
    sides = []
    for picture in [accepted, now]:
        sheet = Image.new("RGB", size, (255, 0, 255))
        sheet.paste(picture.convert("RGB"), (0, 0))
        sides.append(sheet)
    bands = ImageChops.difference(*sides).split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    mask = worst.point(lambda value: 255 if value > FAR else 0)
    share = mask.histogram()[255] / (size[0] * size[1])
    marked = Image.new("RGB", (size[0] * 3, size[1]))
    faded = Image.blend(sides[1], Image.new("RGB", size, (255, 255, 255)), 0.7)
    faded.paste((220, 0, 0), (0, 0), mask)
    for place, picture in enumerate([*sides, faded]):
        marked.paste(picture, (place * size[0], 0))
    return (share if share > SHARE else 0), marked
