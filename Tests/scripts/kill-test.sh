#!/usr/bin/env bash
# kill-test.sh [ROUNDS] [PROGRAM]: kills builds of the repository's own site at
# random moments, and after each asks whether Public holds the old site or the
# new one, whole. Ends with 1 at the first that does not.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-500}
program=$(realpath "${2:-.build/release/quarterlight}")

project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
cp -r Content Themes "$project"
cd "$project"

# Two sites that differ on every page.
cp Content/site.yml one.yml
sed 's/^short_title: .*/short_title: Another title/' one.yml >two.yml
start=$(date +%s%3N)
for site in one two; do
  cp $site.yml Content/site.yml
  "$program" build >/dev/null
  cp Public/manifest.json $site.json
done
# Longer than one build by a little, so that some rounds end before the kill.
longest=$((($(date +%s%3N) - start) * 6 / 10)) # milliseconds

killed=0 finished=0 changed=0
for ((round = 1; round <= rounds; round++)); do
  before=$(sha256sum <Public/manifest.json)
  if ((RANDOM % 2)); then cp one.yml Content/site.yml; else cp two.yml Content/site.yml; fi
  "$program" build >/dev/null 2>&1 &
  build=$!
  pause=$((RANDOM * longest / 32768))
  sleep "$((pause / 1000)).$(printf %03d $((pause % 1000)))"
  kill -9 $build 2>/dev/null || true
  if wait $build 2>/dev/null; then finished=$((finished + 1)); else killed=$((killed + 1)); fi
  if ! cmp -s Public/manifest.json one.json && ! cmp -s Public/manifest.json two.json; then
    echo "round $round: Public holds neither site" >&2
    exit 1
  fi
  "$program" verify >/dev/null || {
    echo "round $round: Public is not whole" >&2
    exit 1
  }
  [ "$before" = "$(sha256sum <Public/manifest.json)" ] || changed=$((changed + 1))
done

"$program" build >/dev/null
left=$(find . -maxdepth 1 -name '.Public*')
[ -z "$left" ] || {
  echo "left behind: $left" >&2
  exit 1
}
echo "$rounds rounds: $killed killed, $finished finished before; the site changed $changed times and was whole each time"
