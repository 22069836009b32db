# hoidong: two commands are enough for a newcomer, `make demo` and `make test`.
SWIFT ?= swift
# Debian packages: to build, and to test.
BUILD_PACKAGES = libncurses-dev libpango1.0-dev libqrencode-dev libsqlite3-dev libssl-dev libxlsxwriter-dev libzip-dev pkg-config \
  fonts-dejavu-core fonts-liberation2
TEST_PACKAGES = tmux openssl python3-openpyxl strace unzip python3-docx libreoffice-writer-nogui libreoffice-calc-nogui \
  poppler-utils zbar-tools
RELEASE = -c release --static-swift-stdlib
BINARY = .build/release/hoidong

PYTHON ?= python3

.PHONY: demo test soak build debug format lint check clean bench packages test-packages swift

demo: build
	$(BINARY) demo

build: packages swift
	$(SWIFT) build $(RELEASE) --product hoidong

debug: packages swift
	$(SWIFT) build

test: packages test-packages swift lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# The whole proof that nothing acknowledged is lost; some hours. `make soak PARTS="kills cuts"` does a part of it.
soak: build test-packages
	$(SWIFT) build $(RELEASE) --product SoakWorker
	$(PYTHON) Tests/soak/soak.py --worker .build/release/SoakWorker --program $(BINARY) $(PARTS)

# The project's own figures.
bench: build
	$(BINARY) bench
	python3 Tests/bench/terminal.py $(BINARY)

format:
	$(SWIFT) format format --in-place --recursive Sources Tests Package.swift

lint: swift
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

clean:
	rm -rf .build

packages:
	@sh Tests/tools/packages.sh $(BUILD_PACKAGES)

test-packages:
	@sh Tests/tools/packages.sh $(TEST_PACKAGES)

swift:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
	  echo "hoidong: cần Swift 6.3 trở lên (không tìm thấy lệnh '$(SWIFT)'). Cài từ swift.org rồi chạy lại." >&2; \
	  echo "hoidong: Swift 6.3 or later is needed; install it from swift.org and run again." >&2; exit 1; }
