#!/usr/bin/env bash
# fault-test.sh [PROGRAM [calls|disk|folder …]]: lets the system calls of a build
# fail, one at a time, and after each asks whether Public holds the old site or
# the new one, whole, and whether the exit code told which. Then it does the same
# on a disk that really is full, and in a folder that really is forbidden. Needs
# strace, and root for the last two.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "${1:-.build/release/quarterlight}")
parts=("${@:2}")
[ ${#parts[@]} -gt 0 ] || parts=(calls disk folder)
command -v strace >/dev/null || {
  echo "fault-test.sh needs strace (apt-get install strace)" >&2
  exit 2
}
. Tests/scripts/two-sites.sh

public=Public
# begin: Public holds the site two, and the project is that of the site one.
begin() {
  runs=0 refused=0
  take two
  "$program" build --out $public >/dev/null
  take one
}

# judge WHAT CODE: Public held the site two, and a build of the site one ended with CODE.
judge() {
  local now
  runs=$((runs + 1))
  now=$(shown "$1")
  if [ "$now" = two ]; then
    # A fault that ended the build; one that the program needs not mind would have let it go on.
    [ "$2" -ne 0 ] || { echo "$1: exit code 0, but the old site stayed" >&2; exit 1; }
    grep -q 'error: ' out.log || { echo "$1: no error was told" >&2; exit 1; }
    refused=$((refused + 1))
  else
    [ "$2" -eq 0 ] || { echo "$1: exit code $2, but the new site is there" >&2; exit 1; }
    take two
    "$program" build --out $public >/dev/null
    take one
  fi
}

# try CALL ERROR N…: the Nth such call fails with ERROR.
try() {
  local call=$1 error=$2 n code
  shift 2
  for n in "$@"; do
    code=0
    strace -f --seccomp-bpf -qq -o strace.log -e trace="$call" -e inject="$call:error=$error:when=$n" \
      "$program" build >out.log 2>&1 || code=$?
    judge "$call $error, call $n" $code
  done
}

calls() {
  begin
  try write ENOSPC 1 2 100 900
  try write EIO 1 50 400 1500
  try openat EMFILE 40 400
  try openat EACCES 20 200
  try openat2 EACCES 1 2 30
  try openat2 EIO 90
  try mkdirat EACCES 1 50
  try mkdirat EDQUOT 1 2 100
  try close EIO 100 500
  try flock EIO 1
  try syncfs EIO 1
  try renameat2 EIO 1
  try renameat2 EACCES 1
  try renameat2 EINVAL 1
  try renameat2 EXDEV 1
  try fsync EIO 1
  try unlinkat EACCES 1 3 300
  try getdents64 EIO 1 2 4 8 20
  try read EIO 40 80
  echo "$runs calls failed: $refused ended the build with the old site in place; the site was whole each time"
}

# A disk of its own that something else fills up while the new site is written; at first there is room for both.
disk() {
  local size files share build code
  size=$(find Public -type f -printf '%s\n' | awk '{ n += int(($1 + 4095) / 4096) * 10 } END { print n }') # KiB
  files=$(find Public -type f | wc -l)
  mkdir small
  if [ "$(id -u)" -ne 0 ] || ! mount -t tmpfs -o size=${size}k tmpfs small; then
    echo "NOT RUN: a small disk cannot be mounted here (that needs root), so none was filled" >&2
    return
  fi
  trap 'umount "$project/small"; rm -rf "$project"' EXIT
  public=small/Public
  begin
  for share in 5 20 40 60 80 95; do
    "$program" build --out $public >out.log 2>&1 &
    build=$!
    # Once this part of the new site has been written.
    until [ "$(find small -path 'small/.Public.staging-*' -type f 2>/dev/null | wc -l)" -ge $((files * share / 100)) ]; do
      kill -0 $build 2>/dev/null || break
    done
    cat /dev/zero >small/filler 2>/dev/null || true
    code=0
    wait $build || code=$?
    rm small/filler
    judge "a disk full after $share per cent" $code
  done
  echo "$runs times a disk of $((size / 1024)) MB was filled while $files files were written: $refused builds ended with" \
    "the old site in place; the site was whole each time"
  begin
  head -c $((size * 6 / 10))K /dev/zero >small/filler
  code=0
  "$program" build --out $public >out.log 2>&1 || code=$?
  rm small/filler
  judge "a disk without room from the beginning" $code
  grep 'MB for the new site' out.log
  "$program" build --out $public >/dev/null
  nothing_left
  public=Public
}

# A folder that its user may only read.
folder() {
  local code=0
  if [ "$(id -u)" -ne 0 ]; then
    echo "NOT RUN: only root can become somebody else, so no folder was forbidden" >&2
    return
  fi
  begin
  chmod -R a+rX "$project"
  setpriv --reuid=65534 --regid=65534 --clear-groups "$program" build >out.log 2>&1 || code=$?
  judge "a folder that may not be written" $code
  [ $refused -eq 1 ]
  cat out.log
}

for part in "${parts[@]}"; do $part; done
"$program" build >/dev/null
[ "$(shown "at the end")" = one ]
nothing_left
