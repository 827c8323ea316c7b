#!/usr/bin/env python3
"""Asks a real PostgreSQL on this machine, SQLite, and SQLite through ODBC for the same figures.

    databases-test.py [--program .build/debug/quarterlight]

The three must freeze the same bytes. Then everything is got wrong that can be: passwords, ports, drivers, SQL, and
queries that take too long. Each must be told with its place and its exit code, nothing may be written, and no
password may stand in any output. PostgreSQL runs as a user of its own, in a temporary folder; the clusters of this
machine are left alone. Needs postgresql, odbc-postgresql, libsqliteodbc and unixodbc.
"""
import argparse, csv, glob, json, os, random, shutil, socket, sqlite3, subprocess, sys, tempfile, threading, time

parser = argparse.ArgumentParser()
parser.add_argument("--program", default=".build/debug/quarterlight")
options = parser.parse_args()
program = os.path.realpath(options.program)
work = tempfile.mkdtemp(prefix="quarterlight-databases-")
os.chmod(work, 0o755)
binaries = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
user = "postgres" if os.getuid() == 0 else None
PASSWORDS = ["Hush;S}ecret=9", "Owner-Secret-7", "Wrong-Secret-5"]
READER, OWNER, WRONG = PASSWORDS
said = []
failures = []


def expect(what, isSo, *details):
    print(("ok    " if isSo else "WRONG ") + what, flush=True)
    if not isSo:
        failures.append(what)
        for detail in details:
            print("      " + str(detail).replace("\n", "\n      "))


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


# PostgreSQL ---------------------------------------------------------------------------------------------------------

cluster = f"{work}/cluster"
port = free_port()
server = None


def as_server(*command, **more):
    return subprocess.run(
        [f"{binaries}/{command[0]}", *command[1:]], check=True, user=user, cwd="/", env={"LC_ALL": "C.UTF-8", "PGPASSWORD": OWNER},
        stdout=subprocess.DEVNULL, **more)


def start_postgres():
    global server
    os.mkdir(cluster)
    if user:
        shutil.chown(cluster, user)
    with open(f"{work}/owner", "w") as file:
        file.write(OWNER)
    os.chmod(f"{work}/owner", 0o644)
    as_server("initdb", "-D", cluster, "-U", "owner", "-A", "scram-sha-256", "--pwfile", f"{work}/owner", "-E", "UTF8")
    server = subprocess.Popen(
        [f"{binaries}/postgres", "-D", cluster, "-p", str(port), "-c", "listen_addresses=127.0.0.1",
         "-c", f"unix_socket_directories={cluster}", "-c", "fsync=off", "-c", "logging_collector=off"],
        user=user, cwd="/", env={"LC_ALL": "C.UTF-8"}, stderr=open(f"{work}/postgres.log", "w"))
    for _ in range(100):
        if subprocess.run([f"{binaries}/pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]).returncode == 0:
            return
        time.sleep(0.1)
    sys.exit("PostgreSQL did not start: " + open(f"{work}/postgres.log").read())


def psql(sql):
    as_server("psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(port), "-U", "owner", "postgres",
              input=sql.encode())


# The figures --------------------------------------------------------------------------------------------------------

COLUMNS = ["month", "area", "place", "people", "remark"]


def incidents():
    random.seed(4)
    remarks = ["", "plain", "a comma, and \"marks\"", "drei für ärmere", "ÿ – end", "  spaces  "]
    for number in range(20000):
        month = f"2025-{random.randint(4, 9):02}"
        yield (month, random.choice(["northam", "southam", "westham"]), f"E{number % 40:08}", random.randint(1, 900),
               random.choice(remarks))


def fill_databases():
    rows = list(incidents())
    os.makedirs(f"{site}/Content/sources")
    database = sqlite3.connect(f"{site}/Content/sources/incidents.sqlite")
    database.execute("create table incident (month text, area text, place text, people integer, remark text)")
    database.executemany("insert into incident values (?, ?, ?, ?, nullif(?, ''))", rows)
    database.commit()
    database.close()
    with open(f"{site}/Content/sources/incidents.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    start_postgres()
    quoted = READER.replace("'", "''")
    copy = "".join("\t".join("\\N" if cell == "" else str(cell) for cell in row) + "\n" for row in rows)
    # char(20) comes back with spaces behind it, and the sum of bigint is numeric.
    psql(f"""
        create table incident (month char(20), area char(20), place text, people bigint, remark varchar(80));
        create role reader login password '{quoted}';
        grant select, delete on incident to reader;
        copy incident from stdin;
{copy}\\.
    """)


QUERY = """-- Incidents of each month, and the people they met.
select month as period, area, count(*) as numerator, sum({people}) as denominator, max(remark) as note
from incident
group by month, area
"""


# The site -----------------------------------------------------------------------------------------------------------

site = f"{work}/site"
HEAD = """---
title: Incidents met
priority: safer-places
order: 9
unit: percent
noun: of people met an incident
decimals: 1
polarity: lower-is-better
window: month
source: Testshire
definition: Incidents, of the people who were there.
query: {query}
---
Made up.
"""
folder = f"{site}/Content/indicators"


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def run(*arguments, environment={}, seconds=60):
    base = {"PATH": os.environ["PATH"], "ODBCINI": f"{work}/odbc.ini", "HOME": work, "LC_ALL": "C"}
    done = subprocess.run(
        [program, *arguments], cwd=site, env={**base, **environment}, capture_output=True, text=True, errors="replace",
        timeout=seconds)
    said.append(done.stdout + done.stderr)
    return done


def ask(query, sql=QUERY.format(people="people"), environment={}, seconds=60, options=[]):
    write(f"{folder}/incidents-met.md", HEAD.format(query=query))
    write(f"{folder}/incidents-met.sql", sql)
    return run("aggregate", "incidents-met", *options, environment=environment, seconds=seconds)


def frozen():
    return {name: open(f"{folder}/incidents-met.{name}", "rb").read()
            for name in ["csv", "aggregate.json"] if os.path.exists(f"{folder}/incidents-met.{name}")}


def connection(password=READER, at=None, driver="PostgreSQL Unicode", uid="reader"):
    return (f"Driver={{{driver}}};Servername=127.0.0.1;Port={at or port};Database=postgres;UID={uid};"
            f"PWD={{{password.replace('}', '}}')}}};UseDeclareFetch=1;Fetch=1000;ReadOnly=0")


def main():
    made = subprocess.run([program, "init", site], capture_output=True, text=True)
    if made.returncode:
        sys.exit(made.stderr)
    shutil.copytree("Themes", f"{site}/Themes", dirs_exist_ok=True)
    fill_databases()
    write(f"{work}/odbc.ini", f"""
[police]
Driver = PostgreSQL Unicode
Servername = 127.0.0.1
Port = {port}
Database = postgres
Username = owner
Password = {OWNER}
UseDeclareFetch = 1
Fetch = 1000

[police-refused]
Driver = PostgreSQL Unicode
Servername = 127.0.0.1
Port = {port}
Database = postgres
Username = owner
Password = {WRONG}

[incidents]
Driver = SQLite3
Database = {site}/Content/sources/incidents.sqlite
""")
    good = {"QL_POLICE": connection()}

    # The same bytes, whoever is asked.
    results = {}
    ways = {
        "SQLite itself": ("{sqlite: sources/incidents.sqlite}", {}, "people"),
        "CSV files": ("{csv: {incident: sources/*.csv}}", {}, "cast(people as integer)"),
        "SQLite through ODBC": ("{dsn: incidents}", {}, "people"),
        "PostgreSQL by a data source": ("{dsn: police}", {}, "people"),
        "PostgreSQL by a connection string": ("{connection_env: QL_POLICE}", good, "people"),
    }
    for name, (query, environment, people) in ways.items():
        for old in glob.glob(f"{folder}/incidents-met.*"):
            os.remove(old)
        done = ask(query, QUERY.format(people=people), environment)
        expect(f"{name} answers", done.returncode == 0, done.stdout, done.stderr)
        results[name] = frozen()
    tables = {name: files.get("csv") for name, files in results.items()}
    first = tables["SQLite itself"] or b""
    expect("all freeze the same bytes", len(first) > 500 and set(tables.values()) == {first}, tables)
    expect("the table is sorted and holds text as it was", first.decode().split("\n")[1].startswith("2025-04,northam,")
           and "ÿ – end" in first.decode() and b"\r" not in first)
    about = json.loads(results["PostgreSQL by a data source"]["aggregate.json"])
    expect("it tells what answered", about["engine"] == "PostgreSQL" and about["rows"] == 18 and about["from"] == "dsn police", about)
    again = ask("{connection_env: QL_POLICE}", environment=good)
    expect("asking again changes nothing", again.returncode == 0 and "nothing was written" in again.stdout and frozen() == results["PostgreSQL by a connection string"], again.stdout)
    expect("the site is built without the database", run("build", environment={"ODBCINI": "/dev/null"}).returncode == 0)
    page = open(f"{site}/Public/indicators/incidents-met/index.html").read()
    expect("its page tells what worked the figures out", "Worked out by a query in PostgreSQL" in page)
    kept = frozen()

    # A changed figure is shown before it is written.
    psql("insert into incident select month, area, place, 1, remark from incident where area = 'northam' and month = '2025-04' limit 1;")
    shown = ask("{connection_env: QL_POLICE}", environment=good, options=["--dry-run"])
    expect("a dry run shows the one row that changed, and writes nothing",
           shown.returncode == 0 and "0 added, 1 changed, 0 gone" in shown.stdout and "- 2025-04, northam," in shown.stdout
           and frozen() == kept, shown.stdout, shown.stderr)

    # Everything that can go wrong.
    def goes_wrong(what, code, words, query, sql=QUERY.format(people="people"), environment={}, seconds=60):
        begun = time.monotonic()
        done = ask(query, sql, environment, seconds)
        text = done.stderr
        right = done.returncode == code and all(word in text for word in words) and frozen() == kept
        expect(f"{what} ({time.monotonic() - begun:.0f} s)", right, f"exit code {done.returncode}", text, words)
        return text

    md, sql = "Content/indicators/incidents-met.md:12:1: error: ", "Content/indicators/incidents-met.sql"
    by = "{connection_env: QL_POLICE}"
    goes_wrong("a wrong password is told", 2, [md, "refused the login", "[login-refused]"], by, environment={"QL_POLICE": connection(WRONG)})
    goes_wrong("a wrong password of a data source is told", 2, [md, "the data source 'police-refused'", "[login-refused]"], "{dsn: police-refused}")
    expect("a user's name is taken out of what the driver says", "nobody-here" not in
           goes_wrong("a user that is not there is told", 2, [md, "[login-refused]"], by, environment={"QL_POLICE": connection(WRONG, uid="nobody-here")}))
    goes_wrong("a port where nobody listens is told", 2, [md, "cannot be reached", "[database-unreachable]"], by, environment={"QL_POLICE": connection(at=free_port())})
    goes_wrong("a driver that is not there is told", 2, [md, "[driver-missing]", "odbcinst -q -d"], by, environment={"QL_POLICE": connection(driver="No Such Driver")})
    goes_wrong("a driver that cannot be loaded is told", 2, [md, "[driver-missing]"], by, environment={"QL_POLICE": f"Driver=/nowhere/driver.so;PWD={WRONG}"})
    goes_wrong("a data source that is not there is told", 2, [md, "[data-source-unknown]"], "{dsn: nobody}")
    goes_wrong("a variable that is not set is told", 2, [md, "QL_POLICE is not set", "[variable-not-set]"], by)
    goes_wrong("a connection string that is none is told", 2, [md], by, environment={"QL_POLICE": f"{WRONG}"})
    goes_wrong("a mistake in the SQL is told in its place", 1, [f"{sql}:2:8: error: the engine says: ", "[query-mistake]"], by,
               "-- wrong\nselect nothing_of_the_kind as period from incident\n", good)
    goes_wrong("a table that is not there is told in its place", 1, [f"{sql}:1:37", "[query-mistake]"], by,
               "select period, area, numerator from no_such_table\n", good)
    goes_wrong("a table that may not be read is told", 1, [sql, "permission denied"], by, "select rolname as period, '' as area, 1 as value from pg_authid", good)
    goes_wrong("floating-point numbers are refused", 1, [sql, "'value'", "[inexact-number]"], by,
               "select month as period, area, avg(people)::float8 as value from incident group by 1, 2", good)
    goes_wrong("decimal fractions are refused", 1, [sql, "'value'", "[inexact-number]"], by,
               "select month as period, area, avg(people) as value from incident group by 1, 2", good)
    goes_wrong("columns that no indicator has are refused", 1, [sql, "[unknown-column]", "did you mean 'numerator'"], by,
               "select month as period, area, count(*) as numerater from incident group by 1, 2", good)
    goes_wrong("texts that are too long are refused", 1, [sql, "[cell-too-long]"], by,
               "select month as period, area, 1 as value, repeat('x', 5000) as note from incident limit 1", good)
    goes_wrong("areas that the site lacks are told with their rows", 1, [sql, "in the row '2025-04,nowhere,1", "[unknown-area]"], by,
               "select '2025-04' as period, 'nowhere' as area, 1 as numerator, 2 as denominator", good)
    goes_wrong("a change is refused before anybody is asked", 1, [sql, "[query-not-select]"], by, "delete from incident", good)
    goes_wrong("a second statement is refused", 1, [sql + ":1:11", "[query-not-one]"], by, "select 1; drop table incident", good)
    slow = "select '2025-04' as period, 'northam' as area, 1 as numerator, 2 as denominator from (select pg_sleep(60)) as s"
    goes_wrong("a query that takes too long is stopped", 2, [md, "longer than 2 seconds", "[query-time-out]"],
               "{connection_env: QL_POLICE, timeout: 2}", slow, good, seconds=30)

    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        held = []
        thread = threading.Thread(target=lambda: held.append(silent.accept()), daemon=True)
        thread.start()
        goes_wrong("a server that says nothing is given up", 2, [md, "[database-unreachable]"], "{connection_env: QL_POLICE, timeout: 2}",
                   environment={"QL_POLICE": connection(at=silent.getsockname()[1])}, seconds=60)

    # What a query changes is undone.
    ask(by, "with gone as (delete from incident returning 1) select '2025-04' as period, 'northam' as area, "
        "1 as numerator, 2 as denominator where exists (select 1 from gone) is not null", good)
    left = subprocess.run(
        [f"{binaries}/psql", "-At", "-h", "127.0.0.1", "-p", str(port), "-U", "owner", "postgres", "-c", "select count(*) from incident"],
        env={"PGPASSWORD": OWNER}, capture_output=True, text=True).stdout.strip()
    expect("what a query changes is undone", left == "20001", left)

    # What must never be in the site's files.
    for words in ["dsn: police, pwd: " + WRONG, "dsn: \"police;PWD=" + WRONG + "\"", "connection_env: \"PWD=" + WRONG + "\""]:
        write(f"{folder}/incidents-met.md", HEAD.format(query="{" + words + "}"))
        done = run("check")
        expect("a password in the content is an error", done.returncode == 1, done.stderr)
    told = [secret for secret in PASSWORDS for text in said if secret.lower() in text.lower() or secret.replace("}", "}}") in text]
    expect(f"no password stands in any of the {len(said)} outputs", not told, told)
    in_files = [path for path, _, names in os.walk(f"{site}/Content") for name in names if name.endswith((".json", ".csv"))
                for secret in PASSWORDS if secret.encode() in open(f"{path}/{name}", "rb").read()]
    expect("nor in any frozen file", not in_files, in_files)


try:
    main()
finally:
    if server:
        server.terminate()
        server.wait()
    if failures and os.environ.get("KEEP"):
        print("kept: " + work)
    else:
        shutil.rmtree(work, ignore_errors=True)
print(f"{len(failures)} of the promises were broken." if failures else "All as promised.")
sys.exit(1 if failures else 0)
