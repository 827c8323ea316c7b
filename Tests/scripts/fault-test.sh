#!/usr/bin/env bash
# fault-test.sh [PROGRAM]: lets the system calls of a build fail, one at a time,
# and after each asks whether Public holds the old site or the new one, whole,
# and whether the exit code told which. Needs strace.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "${1:-.build/release/quarterlight}")
command -v strace >/dev/null || {
  echo "fault-test.sh needs strace (apt-get install strace)" >&2
  exit 2
}

project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
cp -r Content Themes "$project"
cd "$project"
cp Content/site.yml one.yml
sed 's/^short_title: .*/short_title: Another title/' one.yml >two.yml
for site in two one; do
  cp $site.yml Content/site.yml
  "$program" build >/dev/null
  cp Public/manifest.json $site.json
done
cp two.yml Content/site.yml

runs=0 refused=0
# try CALL ERROR N…: the Nth such call fails with ERROR.
try() {
  local call=$1 error=$2 n code
  shift 2
  for n in "$@"; do
    code=0
    strace -f -qq -o strace.log -e trace="$call" -e inject="$call:error=$error:when=$n" \
      "$program" build >out.log 2>&1 || code=$?
    runs=$((runs + 1))
    if ! "$program" verify >verify.log 2>&1; then
      echo "$call $error, call $n: Public is not whole" >&2
      cat verify.log >&2
      exit 1
    fi
    if cmp -s Public/manifest.json one.json; then
      # A fault that ended the build; one that the program needs not mind would have let it go on.
      [ $code -ne 0 ] || { echo "$call $error, call $n: exit code 0, but the old site stayed" >&2; exit 1; }
      refused=$((refused + 1))
    elif cmp -s Public/manifest.json two.json; then
      [ $code -eq 0 ] || { echo "$call $error, call $n: exit code $code, but the new site is there" >&2; exit 1; }
      cp one.yml Content/site.yml
      "$program" build >/dev/null
      cp two.yml Content/site.yml
    else
      echo "$call $error, call $n: Public holds neither site" >&2
      exit 1
    fi
  done
}

try write ENOSPC 1 2 100 900
try write EIO 50
try openat EMFILE 40 400
try openat EACCES 200
try openat2 EACCES 1 2 30
try openat2 EIO 90
try mkdirat EDQUOT 1 2 100
try close EIO 100 500
try flock EIO 1
try syncfs EIO 1
try renameat2 EIO 1
try renameat2 EINVAL 1
try renameat2 EXDEV 1
try fsync EIO 1
try unlinkat EACCES 1 3 300
try getdents64 EIO 1 2 4 8 20
try read EIO 40 80

"$program" build >/dev/null
cmp -s Public/manifest.json two.json
left=$(find . -maxdepth 1 -name '.Public*')
[ -z "$left" ] || {
  echo "left behind: $left" >&2
  exit 1
}
echo "$runs faults: $refused ended the build with the old site in place; the site was whole each time"
