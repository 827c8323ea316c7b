#!/usr/bin/env python3
"""Publishes to a folder, over SSH and to an object store on this machine, and kills it on the way.

    publish-test.py [--kills 20] [--pages 20000] [--program .build/release/quarterlight] [TARGET ...]

Targets: folder, folder-in-place, ssh, ssh-in-place, s3. A kill counts only if it came while the run was sending:
its marker stood at the target, and the run had not ended. After each, every page that can be reached from the front
page must be whole, and all it refers to must be there; then the next run must complete, and verify must find the
target whole. At the end ten changed pages among many are published and timed. Needs sshd, rsync, rclone, curl and
moto (in the Python that MOTO_PYTHON names, or this one).
"""
import argparse, hashlib, json, os, random, re, shutil, signal, subprocess, sys, tempfile, time, urllib.request

parser = argparse.ArgumentParser()
parser.add_argument("targets", nargs="*")
parser.add_argument("--kills", type=int, default=20)
parser.add_argument("--pages", type=int, default=20000, help="files of the large site; 0 for none")
parser.add_argument("--small", type=int, default=400, help="pages of the site that is killed")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--program", default=".build/release/quarterlight")
options = parser.parse_args()
program = os.path.realpath(options.program)
work = tempfile.mkdtemp(prefix="quarterlight-publish-")
children = []


def sha(data):
    return hashlib.sha256(data).hexdigest()


def make_site(folder, pages, word, style, changed=None):
    """A site as the program writes it: pages that link to others, data, and a style sheet named for its bytes."""
    files = {}
    css = f"/* {style} */ body {{ color: black }}\n".encode()
    sheet = f"assets/style-{sha(css)[:8]}.css"
    files[sheet] = css
    names = [f"{name:05}" for name in pages]

    def page(up, title, links):
        body = "".join(f'<a href="{up}{link}">{link}</a>\n' for link in links)
        text = f'<!DOCTYPE html><html lang="en"><title>{title}</title><link rel="stylesheet" href="{up}{sheet}">\n'
        return (text + f"<p>{title}</p>\n{body}<p>{'x' * 2000}</p></html>\n").encode()

    for at, name in enumerate(names):
        said = word if changed is None or at in changed else "as before"
        near = [names[at - 1], names[(at + 1) % len(names)]]
        links = [f"p/{other}/index.html" for other in near] + [f"data/{name}.csv", "index.html"]
        files[f"p/{name}/index.html"] = page("../../", f"{said} {name}", links)
        files[f"data/{name}.csv"] = f"value\n{said}\n".encode()
    files["index.html"] = page("", word, [f"p/{name}/index.html" for name in names])
    lines = []
    for path in sorted(files):
        data = files[path]
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "wb") as out:
            out.write(data)
        lines.append(f'    {{"path": "{path}", "size": {len(data)}, "sha256": "{sha(data)}"}}')
    about = (
        "Every file of this site but this one, by path, with its size in bytes and its SHA-256. "
        "A site with reasons must not be published. input_sha256 is the SHA-256 of the list "
        "'sha256  path' of the files that the site was made from."
    )
    head = f'{{\n  "quarterlight_manifest": 1,\n  "about": "{about}",\n  "generator": "test",\n'
    head += f'  "input_sha256": "{word}",\n  "publishable": true,\n  "reasons": [],\n  "files": [\n'
    with open(os.path.join(folder, "manifest.json"), "w") as out:
        out.write(head + ",\n".join(lines) + "\n  ]\n}\n")
    return files


# Targets. Each knows how to read what a reader would get.


class Folder:
    def __init__(self, path):
        self.path = self.place = path

    def get(self, path):
        try:
            with open(os.path.join(self.path, path), "rb") as file:
                return file.read()
        except (FileNotFoundError, NotADirectoryError):
            return None


class Bucket:
    def __init__(self, address):
        self.address = self.place = address

    def get(self, path):
        try:
            with urllib.request.urlopen(f"{self.address}/{path}") as answer:
                return answer.read()
        except urllib.error.HTTPError:
            return None


def free_port():
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    import socket

    for _ in range(1200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"nothing answers on port {port}")


def start_sshd():
    folder = os.path.join(work, "sshd")
    os.makedirs(folder)
    for name in ["host", "user"]:
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{folder}/{name}"], check=True)
    shutil.copy(f"{folder}/user.pub", f"{folder}/authorized")
    port = free_port()
    with open(f"{folder}/sshd_config", "w") as out:
        out.write(
            f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile {folder}/pid\n"
            f"AuthorizedKeysFile {folder}/authorized\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
            "PermitRootLogin prohibit-password\nMaxStartups 100\n"
        )
    if os.getuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)
    sshd = shutil.which("sshd") or "/usr/sbin/sshd"
    children.append(subprocess.Popen([sshd, "-D", "-f", f"{folder}/sshd_config", "-E", f"{folder}/log"]))
    wait_for(port)
    with open(f"{folder}/host.pub") as key:
        kind, value = key.read().split()[:2]
    with open(f"{folder}/known", "w") as out:
        out.write(f"[127.0.0.1]:{port} {kind} {value}\n")
    with open(f"{folder}/config", "w") as out:
        out.write(
            f"Host target\n  HostName 127.0.0.1\n  Port {port}\n  IdentityFile {folder}/user\n"
            f"  IdentitiesOnly yes\n  UserKnownHostsFile {folder}/known\n  StrictHostKeyChecking yes\n"
        )
    return f"{folder}/config"


# moto takes some 60 files a second over HTTP, so a large site is put into it from within.
STORE = """
import os, sys
from moto.core import DEFAULT_ACCOUNT_ID
from moto.s3.models import s3_backends
from moto.server import ThreadedMotoServer
ThreadedMotoServer(ip_address="127.0.0.1", port=int(sys.argv[1]), verbose=False).start()
for line in sys.stdin:
    folder, prefix = line.split()
    for above, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(above, name)
            with open(path, "rb") as file:
                key = f"{prefix}/{os.path.relpath(path, folder)}"
                s3_backends[DEFAULT_ACCOUNT_ID]["aws"].put_object("site", key, file.read())
    print("done", flush=True)
"""


def start_moto():
    port = free_port()
    log = open(os.path.join(work, "moto.log"), "w")
    python = os.environ.get("MOTO_PYTHON", sys.executable)
    store = subprocess.Popen(
        [python, "-c", STORE, str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
    )
    children.append(store)
    wait_for(port)
    config = os.path.join(work, "rclone.conf")
    with open(config, "w") as out:
        out.write(
            "[store]\ntype = s3\nprovider = Other\naccess_key_id = testing\nsecret_access_key = testing\n"
            f"endpoint = http://127.0.0.1:{port}\nforce_path_style = true\nregion = us-east-1\nacl = public-read\n"
        )
    plain = {"PATH": os.environ["PATH"], "HOME": work}  # A variable that happens to be set can keep rclone from starting.
    subprocess.run(["rclone", "--config", config, "mkdir", "store:site"], check=True, env=plain)

    def seed(folder, prefix):
        store.stdin.write(f"{folder} {prefix}\n")
        store.stdin.flush()
        if store.stdout.readline() != "done\n":
            sys.exit("moto did not take the files")

    return config, f"http://127.0.0.1:{port}/site", seed


def publish(project, site, target, sink=subprocess.PIPE):
    command = [program, "publish", target, "--built", "--allow", "removals", "--out", site, "--project", project]
    # A group of its own, so that a kill can reach what it started.
    return subprocess.Popen(command, stdout=sink, stderr=subprocess.STDOUT, start_new_session=True)


def must_publish(project, site, target):
    """To the end; waits while a program that a killed run started is still sending."""
    for attempt in range(100):
        run = publish(project, site, target)
        said = run.communicate()[0].decode()
        if run.returncode == 0:
            return attempt
        if run.returncode != 75:
            sys.exit(f"publishing to {target} ended with {run.returncode}:\n{said}")
        time.sleep(0.3)
    sys.exit(f"{target} stayed busy:\n{said}")


def faults(store):
    """What a reader who begins at the front page would find broken."""
    seen, queue, wrong, words = {"index.html"}, ["index.html"], [], set()
    while queue:
        path = queue.pop()
        data = store.get(path)
        if data is None:
            wrong.append(f"{path} is missing")
            continue
        if not path.endswith(".html"):
            continue
        if not data.endswith(b"</html>\n"):
            wrong.append(f"{path} is cut off")
        text = data.decode()
        words.add(re.search(r"<title>([a-z]+)", text).group(1))
        here = os.path.dirname(path)
        for link in re.findall(r'href="([^"]*)"', text):
            there = os.path.normpath(os.path.join(here, link))
            if there not in seen:
                seen.add(there)
                queue.append(there)
    return wrong, words


def until_sending(run, marker):
    """Waits until the run has put its marker at the target; says whether it did before it ended."""
    while run.poll() is None:
        if marker():
            return True
        time.sleep(0.002)
    return False


def sending_time(project, site, target, marker):
    """How long a whole run takes from its marker to its end."""
    run = publish(project, site, target, sink=subprocess.DEVNULL)
    until_sending(run, marker)
    start = time.time()
    if run.wait() != 0:
        sys.exit(f"publishing to {target} ended with {run.returncode}")
    return time.time() - start


def verify(name, place, when):
    run = subprocess.run([program, "verify", place], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode != 0:
        sys.exit(f"{name}, {when}: verify ended with {run.returncode}:\n{run.stdout.decode()}")


def check_target(name, project, store, marker, target, releases):
    small = range(options.small // 4 if name == "s3" else options.small)  # moto is slow
    sites = {"one": os.path.join(work, name, "one"), "two": os.path.join(work, name, "two")}
    files = {
        "one": make_site(sites["one"], small, "one", "first"),
        # Every page changes, the style sheet has a new name, some pages go and some come.
        "two": make_site(sites["two"], range(10, len(small) + 10), "two", "second"),
    }
    must_publish(project, sites["one"], target)
    longest = sending_time(project, sites["two"], target, marker)
    must_publish(project, sites["one"], target)
    there, killed, mixed, waited, ended, alone, new_shown = "one", 0, 0, 0, 0, 0, 0
    while killed < options.kills:
        if ended > 3 * options.kills:
            sys.exit(f"{name}: only {killed} runs could be killed, {ended} ended first")
        new = "two" if there == "one" else "one"
        run = publish(project, sites[new], target, sink=subprocess.DEVNULL)
        if until_sending(run, marker):
            time.sleep(random.random() * longest)
        # Now the program alone, now with all that it started.
        if killed % 2:
            os.killpg(run.pid, signal.SIGKILL) if run.poll() is None else None
        else:
            run.kill()
        counts = run.wait() == -signal.SIGKILL
        if not counts and run.returncode != 0:
            sys.exit(f"{name}: a run that was not killed ended with {run.returncode}")
        wrong, words = faults(store)
        if wrong:
            sys.exit(f"{name}, kill {killed}: {len(wrong)} faults: {wrong[:5]}")
        if counts:
            alone += killed % 2 == 0
            killed += 1
            new_shown += words == {new}
            mixed += len(words) > 1
        else:
            ended += 1
        if len(words) > 1 and releases:
            sys.exit(f"{name}, kill {killed}: pages of two editions are shown at once")
        # The next run may be of either site.
        there = random.choice(["one", "two"])
        waited += must_publish(project, sites[there], target) > 0
        for path, data in files[there].items():
            if store.get(path) != data:
                sys.exit(f"{name}, after kill {killed} and another run: {path} is not as it should be")
        verify(name, store.place, f"after kill {killed} and another run")
    print(
        f"{name}: {killed} runs killed within {longest:.2f} s of sending {len(files['two'])} files, {alone} without what "
        f"they had started ({ended} more ended first); no page that can be reached was cut off or referred to something "
        f"missing; {mixed} times pages of two editions stood side by side, {new_shown} times all were new; {waited} "
        "times the next run waited for a program still sending; each next run completed, and verify passed",
        flush=True,
    )


def check_many(name, project, store, target, seed):
    many = range(options.pages // 2)  # Each page has its data beside it.
    before, after = os.path.join(work, name, "many"), os.path.join(work, name, "ten")
    make_site(before, many, "before", "first", changed=set())
    files = make_site(after, many, "after", "first", changed=set(range(0, len(many), len(many) // 10)))
    start = time.time()
    if seed:
        seed(before)
        first = "put there"
    else:
        must_publish(project, before, target)
        first = f"first published in {time.time() - start:.1f} s"
    start = time.time()
    must_publish(project, after, target)
    ten = time.time() - start
    start = time.time()
    must_publish(project, after, target)
    none = time.time() - start
    for at in range(0, len(many), len(many) // 10):
        path = f"p/{many[at]:05}/index.html"
        if store.get(path) != files[path]:
            sys.exit(f"{name}: {path} was not published")
    print(
        f"{name}: {len(files)} files {first}; ten changed pages {ten:.2f} s; nothing changed {none:.2f} s",
        flush=True,
    )


def main():
    random.seed(options.seed)
    wanted = options.targets or ["folder", "folder-in-place", "ssh", "ssh-in-place", "s3"]
    for name in wanted:
        for part in ["kills", "many"]:
            project = os.path.join(work, name, f"project-{part}")
            shown = os.path.join(work, name, f"shown-{part}")
            os.makedirs(os.path.join(project, "Content"))
            layout = "in-place" if name.endswith("in-place") else "releases"
            store = Folder(shown if layout == "in-place" else os.path.join(shown, "current"))
            lines = ["private: false", "keep: 2", "grace_days: 0" if part == "kills" else "grace_days: 7"]
            if name.startswith("folder"):
                lines += ["kind: folder", f"path: {shown}", f"layout: {layout}"]
            elif name.startswith("ssh"):
                os.makedirs(shown)
                if "ssh" not in started:
                    started["ssh"] = start_sshd()
                lines += ["kind: ssh", "host: target", f"path: {shown}", f"layout: {layout}", f"config: {started['ssh']}"]
            else:
                if "s3" not in started:
                    started["s3"] = start_moto()
                config, address, put = started["s3"]
                store = Bucket(f"{address}/{part}")
                lines += ["kind: rclone", f"remote: store:site/{part}", f"config: {config}"]
            with open(os.path.join(project, "Content", "publish.yml"), "w") as out:
                out.write("targets:\n  it:\n" + "".join(f"    {line}\n" for line in lines))
            above = store if name == "s3" else Folder(shown)
            marker = lambda: above.get("publishing.json") is not None
            if part == "kills" and options.kills:
                check_target(name, project, store, marker, "it", layout == "releases" and name != "s3")
            elif part == "many" and options.pages:
                seed = (lambda folder: put(folder, part)) if name == "s3" else None
                check_many(name, project, store, "it", seed)


started = {}
try:
    main()
finally:
    for child in children:
        child.terminate()
    shutil.rmtree(work, ignore_errors=True)
