# The front door. Behind it stands CMake: see CMakePresets.json.
#
#   make                build/yoke and the library
#   make demo           the examples on fresh SQLite files, each step shown
#   make test           every test: GCC, then Clang with Address- and UndefinedBehaviorSanitizer
#   make differential   random models and operations against a real Django: N=5000 SEED=1
#   make parity         the models of Django's own apps, of packages and of corners, against a real Django:
#                       APPS="any.app another" SETTINGS=module VENV=folder SETS=names; tests/parity/README.md
#   make bench          against hand-written C, and Django where it is installed
#   make fuzz           libFuzzer on the parser, the interpreter, and all from a models.py on: FUZZ_SECONDS=60 each
#   make format         clang-format over all of our code
#   make install        to PREFIX (/usr/local), below DESTDIR if set
#   make clean

PREFIX ?= /usr/local
N ?= 5000
SEED ?= 1
FUZZ_SECONDS ?= 60

.PHONY: all demo test differential parity bench fuzz format install clean packages test-packages

all: packages
	@scripts/build default build

packages:
	@scripts/install-packages build

test-packages:
	@scripts/install-packages test

demo: all
	@scripts/demo

test: test-packages
	@scripts/test

differential: test-packages
	@scripts/build test build/gcc yoke_tool libyoke
	@tests/differential/run.py --build build/gcc --venv build/venv --count $(N) --seed $(SEED)

parity: test-packages
	@scripts/build test build/gcc yoke_tool
	@tests/parity/run.py --yoke build/gcc/yoke --build build $(if $(VENV),--venv $(VENV)) \
	  $(if $(SETTINGS),--settings $(SETTINGS)) $(if $(SETS),--sets $(SETS)) $(APPS)

bench: test-packages
	@scripts/bench

fuzz: test-packages
	@scripts/build fuzz build/fuzz fuzz_python fuzz_interpret fuzz_models
	@scripts/fuzz build/fuzz $(FUZZ_SECONDS)

format: test-packages
	@git ls-files '*.c' '*.h' | grep -v '^tests/cases/' | xargs clang-format -i

install: all
	@DESTDIR=$(DESTDIR) cmake --install build --prefix $(PREFIX)

clean:
	@rm -rf build
