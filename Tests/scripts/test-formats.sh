#!/usr/bin/env bash
# Builds the site and opens its data files with independent tools from PyPI, installed once when missing.
set -euo pipefail
cd "$(dirname "$0")/../.."

tools=.build/formats
packages="csvw feedparser PyLD extruct jsonschema mini-racer odfpy openpyxl"
if ! "$tools/bin/python" -c 'import csvw, feedparser, pyld, extruct, jsonschema, py_mini_racer, odf, openpyxl' 2>/dev/null; then
  if ! { python3 -m venv "$tools" && "$tools/bin/pip" install -q --disable-pip-version-check $packages; } \
    >.build/formats.log 2>&1; then
    echo "NOT RUN: the tools for data formats could not be installed (see .build/formats.log)." >&2
    echo "Install python3-venv, and allow PyPI: pip install $packages" >&2
    exit 1
  fi
fi
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
"${QUARTERLIGHT:-.build/debug/quarterlight}" build --out "$site/site" >/dev/null
"$tools/bin/python" Tests/scripts/check-formats.py "$site/site"
