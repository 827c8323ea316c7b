#!/usr/bin/env bash
# get-vnu.sh DIR: unpacks a current Nu HTML checker from the newer Debian suites into DIR, from this machine's
# own Debian mirror and with a private apt configuration, so that nothing of the system changes. The checker
# that PyPI has is of 2020 and refuses today's HTML. Then DIR/vnu runs it; Java 17 or newer is needed.
set -euo pipefail
dir=$(mkdir -p "${1:?usage: get-vnu.sh DIR}" && cd "$1" && pwd)
[[ -x $dir/vnu ]] && exit 0
echo "Fetching the Nu HTML checker into $1" >&2
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep '/debian/\?$' | head -n 1)
[[ -n $mirror ]] || { echo "get-vnu.sh: no Debian mirror in the apt sources" >&2; exit 2; }
apt=$dir/.apt
mkdir -p "$apt"/{lists/partial,cache/archives/partial,parts,deb}
: >"$apt/status"
for suite in forky sid; do
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
done >"$apt/sources.list"
cat >"$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "$apt/parts";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt/cache";
Dir::State::status "$apt/status";
Acquire::Languages "none";
APT::Sandbox::User "root";
CONF
export APT_CONFIG=$apt/apt.conf
apt-get -qq update
packages=(
  vnu libvnu-java libvnu-java-common libcommons-codec-java libcommons-fileupload2-java libcommons-io-java
  libcommons-logging-java libcommons-text-java libcommons-lang3-java libcss-validator-java libhtml5parser-java
  libhtmlunit-csp-java libicu4j-java libisorelax-java libjakarta-servlet-api-java libjetty12-java libjsonp-java
  liblog4j1.2-java libsaxon-java libsaxonb-java libslf4j-java libxalan2-java libxerces2-java
  libxml-commons-external-java libxml-commons-resolver1.1-java
)
(cd "$apt/deb" && apt-get -qq download "${packages[@]}")
for deb in "$apt"/deb/*.deb; do dpkg -x "$deb" "$dir"; done
rm -rf "$apt"
cat >"$dir/vnu.new" <<'RUN'
#!/usr/bin/env bash
share=$(cd "$(dirname "$0")" && pwd)/usr/share
path=$share/java/vnu.jar
for jar in "$share"/vnu/{galimatias,langdetect,jing-shaded}.jar "$share"/java/{commons-codec,commons-fileupload2-core,commons-io,commons-logging,commons-text,commons-lang3,css-validator,htmlparser,htmlunit-csp,icu4j,isorelax,jakarta-servlet-api,javax.json,javax.json-api,log4j-1.2,saxon,saxonb,slf4j-api,slf4j-nop,xalan2,xercesImpl,xml-apis,xml-commons-external,xml-resolver,jetty12-client,jetty12-http,jetty12-io,jetty12-util}.jar; do
  path=$path:$jar
done
exec java -Xss1m ${VNU_JAVA_ARGS:-} -cp "$path" nu.validator.client.SimpleCommandLineValidator "$@"
RUN
chmod +x "$dir/vnu.new"
# The last step, so that what was broken off is begun again.
mv "$dir/vnu.new" "$dir/vnu"
