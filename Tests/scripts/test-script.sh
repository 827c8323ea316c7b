#!/usr/bin/env bash
# Builds the site and tries the scripts of its pages in Chromium, with JavaScript and without.
set -euo pipefail
cd "$(dirname "$0")/../.."

tools=.build/browser
if ! "$tools/bin/python" -c 'import playwright' 2>/dev/null; then
  if ! { python3 -m venv "$tools" && "$tools/bin/pip" install -q --disable-pip-version-check playwright; } \
    >.build/browser.log 2>&1; then
    echo "NOT RUN: Playwright could not be installed (see .build/browser.log)." >&2
    echo "Install python3-venv, and allow PyPI: pip install playwright" >&2
    exit 1
  fi
fi
if [ -z "${CHROMIUM:-}" ] && ! CHROMIUM=$(command -v chromium || command -v chromium-browser); then
  echo "NOT RUN: Chromium is not installed; install the package chromium, or name the program in CHROMIUM." >&2
  exit 1
fi
export CHROMIUM
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
export QUARTERLIGHT="${QUARTERLIGHT:-$PWD/.build/debug/quarterlight}"
"$QUARTERLIGHT" build --out "$site/site" >/dev/null
"$tools/bin/python" Tests/scripts/check-script.py "$site/site"
