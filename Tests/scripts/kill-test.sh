#!/usr/bin/env bash
# kill-test.sh [KILLS] [PROGRAM]: kills builds of the repository's own site at
# random moments, and after each asks whether Public holds the old site or the
# new one, whole. Ends with 1 at the first that does not. A build that ended
# before it could be killed does not count.
set -euo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-500}
program=$(realpath "${2:-.build/release/quarterlight}")
. Tests/scripts/two-sites.sh

longest=$((one_build * 11 / 10))
killed=0 finished=0 changed=0 writing=0
before=two
while ((killed < kills)); do
  if ((finished > 2 * kills + 10)); then
    echo "only $killed of $((killed + finished)) builds could be killed" >&2
    exit 1
  fi
  if [ $before = one ]; then take two; else take one; fi
  "$program" build >/dev/null 2>&1 &
  build=$!
  pause=$((RANDOM * longest / 32768))
  sleep "$((pause / 1000)).$(printf %03d $((pause % 1000)))"
  kill -9 $build 2>/dev/null || true
  code=0
  wait $build 2>/dev/null || code=$?
  if [ $code -eq 137 ]; then
    killed=$((killed + 1))
    if compgen -G '.Public.staging-*' >/dev/null; then writing=$((writing + 1)); fi
  elif [ $code -eq 0 ]; then
    finished=$((finished + 1))
  else
    echo "after $killed kills: a build ended with exit code $code" >&2
    exit 1
  fi
  after=$(shown "after $((killed + finished)) builds")
  if [ "$after" != $before ] && [ $code -eq 137 ]; then changed=$((changed + 1)); fi
  before=$after
  if [ $code -eq 137 ] && ((killed % 50 == 0)); then echo "$killed builds killed" >&2; fi
done

"$program" build >/dev/null
nothing_left
echo "$killed builds killed, $writing of them while the new site lay beside the old one and $changed of them" \
  "after the two had changed places ($finished more ended first): the site was whole each time"
