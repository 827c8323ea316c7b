#!/usr/bin/env python3
"""Makes Content/sources/police: three months of incidents that never happened, in the columns of police.uk's files.

Run it in its own folder. The same files come out each time.
"""
import csv
import pathlib
import random

COLUMNS = [
    "Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA code",
    "LSOA name", "Crime type", "Last outcome category", "Context",
]
LSOAS = [("E01990001", "Northam 001A"), ("E01990002", "Northam 001B"), ("E01990003", "Southam 001A")]
TYPES = ["Anti-social behaviour", "Burglary", "Vehicle crime", "Violence and sexual offences"]
OUTCOMES = ["Investigation complete; no suspect identified", "Under investigation", "Court result unavailable"]

random.seed(1)
for month in ["2023-10", "2023-11", "2023-12"]:
    path = pathlib.Path(f"Content/sources/police/{month}/{month}-testshire-street.csv")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS)
        for number in range(random.randint(50, 70)):
            kind = random.choice(TYPES)
            code, name = random.choice(LSOAS + [("", "")] * (number % 20 == 0))
            # Southam had no vehicle crime in November: that is a nought, and no missing figure.
            if month == "2023-11" and kind == "Vehicle crime" and name.startswith("Southam"):
                kind = "Burglary"
            is_crime = kind != TYPES[0]
            rows.writerow([
                f"{random.getrandbits(256):064x}" if is_crime else "", month, "Testshire Police", "Testshire Police",
                f"-1.{random.randint(100000, 199999)}" if code else "", f"52.{random.randint(600000, 699999)}" if code else "",
                f"On or near {random.choice(['Mill Lane', 'High Street', 'The Green, East'])}" if code else "No Location",
                code, name, kind, random.choice(OUTCOMES) if is_crime else "", "",
            ])
