#!/usr/bin/env python3
"""How long a preview takes to show an edit: saves a file and asks for its page until that shows the edit.

    edits.py PROGRAM PROJECT [--edits 50] [--hugo HUGO --hugo-site SITE]

PROJECT is copied, so nothing in it changes. A Markdown file (a sentence more) and a CSV (another value) of
one indicator are edited by turns. With --hugo the same edits are made to SITE, a Hugo site of the same
workload (content/indicators/X.md, assets/data/X.csv), under `hugo server`, in turn with ours. Python 3.8
or newer, and nothing else; only addresses of this computer are asked.
"""
import argparse, contextlib, http.client, os, re, shutil, statistics, subprocess, sys, tempfile, time


def get(port, path):
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        link.request("GET", path)
        return link.getresponse().read().decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return ""
    finally:
        link.close()


def shown(port, path):
    """A page without the script that a preview adds, which is another after each change."""
    return re.sub(r"<script[^>]*></script>", "", get(port, path))


def until(port, path, before, limit=120):
    """Seconds until a page is another than before; asked again every millisecond."""
    start = time.perf_counter()
    while time.perf_counter() - start < limit:
        if shown(port, path) not in ("", before):
            return time.perf_counter() - start
        time.sleep(0.001)
    sys.exit("%s did not change" % path)


class Tool:
    def __init__(self, name, command, folder, port, page, markdown, table):
        self.name, self.port, self.page = name, port, page
        self.markdown, self.table = os.path.join(folder, markdown), os.path.join(folder, table)
        self.texts = {path: open(path).read() for path in (self.markdown, self.table)}
        self.times = {"Markdown": [], "CSV": []}
        start = time.perf_counter()
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while "<h1" not in get(port, page):
            time.sleep(0.02)
            if self.process.poll() is not None:
                sys.exit("%s ended by itself" % name)
        self.start = time.perf_counter() - start

    def edit(self, kind, number):
        path = self.markdown if kind == "Markdown" else self.table
        before = shown(self.port, self.page)
        if kind == "Markdown":
            text = self.texts[path] + "\nThis is edit %d here.\n" % number
        else:
            text = self.with_value(self.texts[path], number)
        with open(path, "w") as file:
            file.write(text)
        self.times[kind].append(until(self.port, self.page, before))
        time.sleep(0.15)

    def with_value(self, text, number):
        """The newest row of the first area with another figure, and nothing beside it that would contradict it."""
        lines = text.rstrip("\n").split("\n")
        columns = lines[0].split(",")
        area = columns.index("area")
        first = lines[1].split(",")[area]
        row = max(i for i, line in enumerate(lines) if i and line.split(",")[area] == first)
        cells = lines[row].split(",")
        if "value" in columns:
            cells[columns.index("value")] = "%.2f" % (10.25 + number / 2)
            if self.name != "hugo":
                for name in ("numerator", "denominator", "lower", "upper"):
                    if name in columns:
                        cells[columns.index(name)] = ""
        else:
            # A change that shows in the figure, however it is rounded.
            count = columns.index("numerator")
            cells[count] = str(int(float(cells[count]) * (1.1 + number / 50)))
        return "\n".join(lines[:row] + [",".join(cells)] + lines[row + 1:]) + "\n"

    def memory(self):
        with open("/proc/%d/status" % self.process.pid) as file:
            return int(re.search(r"VmHWM:\s*(\d+)", file.read()).group(1)) // 1024

    def end(self):
        self.process.terminate()
        self.process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("project")
    parser.add_argument("--edits", type=int, default=50)
    parser.add_argument("--indicator", help="its slug; the first one if not given")
    parser.add_argument("--hugo")
    parser.add_argument("--hugo-site")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        work = stack.enter_context(tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None))
        ours = os.path.join(work, "ours")
        os.mkdir(ours)
        for part in ("Content", "Themes"):
            shutil.copytree(os.path.join(options.project, part), os.path.join(ours, part))
        tables = sorted(os.listdir(os.path.join(ours, "Content/indicators")))
        slug = options.indicator or next(name[:-4] for name in tables if name.endswith(".csv"))
        tools = [Tool(
            "quarterlight", [os.path.abspath(options.program), "preview", "--port", "8491"], ours, 8491,
            "/indicators/%s/" % slug, "Content/indicators/%s.md" % slug, "Content/indicators/%s.csv" % slug)]
        stack.callback(tools[0].end)
        if options.hugo:
            site = os.path.join(work, "hugo")
            shutil.copytree(options.hugo_site, site)
            tools.append(Tool(
                "hugo", [options.hugo, "server", "-p", "8492", "--bind", "127.0.0.1", "--disableLiveReload"],
                site, 8492, "/indicators/%s/" % slug, "content/indicators/%s.md" % slug,
                "assets/data/%s.csv" % slug))
            stack.callback(tools[1].end)
        time.sleep(2)
        for number in range(options.edits):
            for kind in ("Markdown", "CSV"):
                for tool in tools:
                    tool.edit(kind, number)
        print("%-14s %9s %11s %11s %11s %11s %9s" % (
            "", "start s", "Markdown ms", "slowest", "CSV ms", "slowest", "MB"))
        for tool in tools:
            row = [tool.name, tool.start]
            for kind in ("Markdown", "CSV"):
                row += [1000 * statistics.median(tool.times[kind]), 1000 * max(tool.times[kind])]
            print("%-14s %9.2f %11.1f %11.1f %11.1f %11.1f %9d" % tuple(row + [tool.memory()]))


if __name__ == "__main__":
    main()
