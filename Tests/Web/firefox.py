"""Stock Firefox through WebDriver BiDi, which it speaks by itself: no other driver is needed."""

import base64
import io
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading

import websocket
from PIL import Image

from served import HERE

QUIET = {
    "remote.active-protocols": 1, "app.update.enabled": False, "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False, "toolkit.telemetry.enabled": False,
    "browser.aboutwelcome.enabled": False, "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False, "services.settings.server": "http://127.0.0.1:9/",
    "browser.safebrowsing.malware.enabled": False, "browser.safebrowsing.phishing.enabled": False,
    "extensions.update.enabled": False, "app.normandy.enabled": False,
}


class Firefox:
    def __init__(self, program: str) -> None:
        self.profile = tempfile.mkdtemp(prefix="firefox-")
        settings = "".join(f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in QUIET.items())
        pathlib.Path(self.profile, "user.js").write_text(settings)
        self.process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", self.profile, "--remote-debugging-port", "0"],
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        address = next(
            found[1] for line in self.process.stderr
            if (found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line)))
        threading.Thread(target=lambda: [None for _ in self.process.stderr], daemon=True).start()
        self.socket = websocket.create_connection(f"{address}/session", timeout=90, suppress_origin=True)
        self.count = 0
        self.said: list[str] = []
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded"])
        self.context = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method: str, **params):
        self.count += 1
        number = self.count
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == number:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['message'][:200]}")
                return answer["result"]
            entry = answer.get("params", {})
            if answer.get("method") == "log.entryAdded" and entry.get("level") == "error":
                self.said.append(str(entry.get("text"))[:200])

    def evaluate(self, expression: str):
        answer = self.ask(
            "script.evaluate", expression=f"(async () => JSON.stringify(await ({expression})))()",
            target={"context": self.context}, awaitPromise=True)
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value") or "null")

    def close(self) -> None:
        try:
            self.ask("browser.close")
            self.process.wait(20)
        except Exception:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)


def check(program: str, origin: str, pages: dict[str, str]) -> dict[str, list[str]]:
    """Opens each page at 320 and 1280 px: no error, nothing too wide, no word of a chart cut off, something drawn."""
    words = (HERE / "words-of-charts.js").read_text()
    found: dict[str, list[str]] = {}
    browser = Firefox(program)
    try:
        for kind, path in pages.items():
            # A machine that is busy may lose a picture: a page that cannot be looked at is tried once more.
            for attempt in [1, 2]:
                try:
                    found[kind] = look(browser, origin + path, words)
                    break
                except (RuntimeError, websocket.WebSocketException) as error:
                    found[kind] = [f"could not be asked: {error}"]
    finally:
        browser.close()
    return found


def look(browser: Firefox, url: str, words: str) -> list[str]:
    wrong = []
    for width in [320, 1280]:
        browser.said.clear()
        browser.ask("browsingContext.setViewport", context=browser.context, viewport={"width": width, "height": 900})
        browser.ask("browsingContext.navigate", context=browser.context, url=url, wait="complete")
        looked = browser.evaluate(f"({words})({{ gap: 2 }})")
        wrong += [f"{line} ({width} px)" for line in looked["wrong"]]
        data = browser.ask("browsingContext.captureScreenshot", context=browser.context)["data"]
        picture = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB").resize((160, 112))
        if len(set(picture.get_flattened_data())) < 16:
            wrong.append(f"an empty picture ({width} px)")
        wrong += [f"says {text}" for text in browser.said]
    return wrong
