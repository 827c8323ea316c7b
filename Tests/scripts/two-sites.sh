# For kill-test.sh and fault-test.sh, which read this file: makes a copy of the
# repository's own project in a folder that goes at the end, and two sites of it
# that differ on every page. Afterwards $program is the program, the copy is the
# current folder, Public holds the site two, and one.json and two.json are the
# manifests of both.

# take one|two: gives the project the settings that this site is built from.
take() { cp "$1.yml" Content/site.yml; }

# shown: which of the sites Public holds, whole; ends the script if it holds neither, or not all of it.
shown() {
  local site
  if ! "$program" verify "${public:-Public}" >verify.log 2>&1; then
    echo "$1: ${public:-Public} is not whole" >&2
    cat verify.log >&2
    exit 1
  fi
  for site in one two; do
    if cmp -s "${public:-Public}/manifest.json" $site.json; then
      echo $site
      return
    fi
  done
  echo "$1: ${public:-Public} holds neither site" >&2
  exit 1
}

# nothing_left: no build may leave anything beside the site, once another has been through.
nothing_left() {
  local left
  left=$(find "$(dirname "${public:-Public}")" -maxdepth 1 -name '.Public*')
  [ -z "$left" ] || {
    echo "left behind: $left" >&2
    exit 1
  }
}

project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
cp -r Content Themes "$project"
cd "$project"
cp Content/site.yml one.yml
sed 's/^short_title: .*/short_title: Another title/' one.yml >two.yml
started=$(date +%s%3N)
for site in one two; do
  take $site
  "$program" build >/dev/null
  cp Public/manifest.json $site.json
done
one_build=$((($(date +%s%3N) - started) / 2)) # milliseconds
