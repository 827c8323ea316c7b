#!/usr/bin/env bash
# load.sh PROGRAM PROJECT [SECONDS]: a preview asked by 64 connections at once (wrk), and the memory that it
# takes before and after. Fails when a request does, or when memory grows by more than 32 MB.
set -euo pipefail
program=$(realpath "$1") project=$2 seconds=${3:-20} port=8493
"$program" preview --project "$project" --port $port >/dev/null 2>&1 &
preview=$!
trap 'kill $preview 2>/dev/null || true' EXIT
for _ in $(seq 600); do curl -sf -o /dev/null "http://127.0.0.1:$port/" && break || sleep 0.1; done
curl -sf -o /dev/null "http://127.0.0.1:$port/" || { echo "no page is shown: the project has mistakes" >&2; exit 1; }
memory() { awk '/VmRSS/ { print int($2 / 1024) }' /proc/$preview/status; }
ask() { wrk -t2 -c64 -d"$1"s --timeout 10s --latency "http://127.0.0.1:$port/"; }
ask 3 >/dev/null
before=$(memory)
ask "$seconds" | tee /dev/stderr | { ! grep -qE 'Socket errors|Non-2xx'; }
after=$(memory)
echo "memory: $before MB before, $after MB after"
[ $((after - before)) -le 32 ]
