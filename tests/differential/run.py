#!/usr/bin/env python3
"""The differential test: the same models and the same operations in Django and in Yoke.

Random models, random operations; what both sides answer is compared operation by operation, and at
the end every row of every table; the schema too, and what `yoke check` says of right and of wrong
models. What differs is shrunk and written to BUILD/differential/failures.
"""

import argparse
import concurrent.futures
import glob
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import time

sys.dont_write_bytecode = True  # nothing is left in the source tree

import compare
import sides
from random_models import random_case
from random_ops import random_sequence
from shrink import Shrinker
from spec import Case, models_py
from wrong_models import wrong_case

HERE = os.path.dirname(os.path.abspath(__file__))


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build",
                        help="folder that has yoke and libyoke.a; all that is made goes to its "
                             "folder differential (build)")
    parser.add_argument("--count", type=int, default=400, help="how many sequences (400)")
    parser.add_argument("--seed", type=int, help="of the first batch; random if left out")
    parser.add_argument("--batch", type=int, default=40,
                        help="sequences for each set of models (40)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="batches at a time")
    parser.add_argument("--wrong", type=int, help="how many wrong models files to check (COUNT/4)")
    parser.add_argument("--cases", default=os.path.join(HERE, "cases"),
                        help="folder of fixed cases, run first; '' for none")
    parser.add_argument("--replay", help="runs one case.json and nothing else")
    parser.add_argument("--seconds", type=int, default=0, help="start no batch after so long")
    parser.add_argument("--shrink", type=int, default=3, help="how many failures to shrink (3)")
    parser.add_argument("--venv", help="the virtual environment that has Django (BUILD/venv); made "
                                       "where it is missing")
    parser.add_argument("--compiler", default=os.environ.get("CC", "cc"),
                        help="the C compiler (cc)")
    parser.add_argument("--flags", default="", help="more flags for it, e.g. sanitizers")
    arguments = parser.parse_args()
    arguments.build = os.path.abspath(arguments.build)
    arguments.work = os.path.join(arguments.build, "differential")
    if arguments.seed is None:
        arguments.seed = random.randrange(1, 10 ** 6)
    if arguments.wrong is None:
        arguments.wrong = arguments.count // 4
    return arguments


def django_python(arguments):
    """The virtual environment's Python; ends the program when Django cannot be had."""
    script = os.path.join(HERE, "../tools/django_environment.py")
    venv = arguments.venv or os.path.join(arguments.build, "venv")
    done = subprocess.run([sys.executable, script, venv],
                          stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.returncode)
    return done.stdout.strip()


class Run:
    """All batches, and what they found."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.tools = sides.Tools(arguments.build, django_python(arguments), arguments.compiler,
                                 arguments.flags.split())
        self.sequences = self.operations = self.failed = self.checked = 0
        self.started = time.monotonic()
        self.kinds = {}  # signature: [count, first mismatch, its data]

    def batch_data(self, seed, count):
        chance = random.Random(seed)
        data = random_case(chance)
        case = Case(data)
        data["seed"] = seed
        data["sequences"] = [random_sequence(chance, case) for _ in range(count)]
        return data

    def run_data(self, name, data):
        folder = os.path.join(self.arguments.work, name)
        try:
            found = sides.run_case(self.tools, data, folder)
        except (RuntimeError, OSError, subprocess.TimeoutExpired) as error:
            found = [compare.Mismatch("tool", None, None, type(error).__name__, str(error), "")]
        if not found:
            shutil.rmtree(folder, ignore_errors=True)
        return name, data, found

    def jobs(self):
        """Names and cases, made when their turn comes."""
        arguments = self.arguments
        if arguments.replay:
            yield "replay", load(arguments.replay)
            return
        if arguments.cases:
            for path in sorted(glob.glob(os.path.join(arguments.cases, "*.json"))):
                yield "case-" + os.path.basename(path)[:-5], load(path)
        left, seed = arguments.count, arguments.seed
        while left > 0 and not (arguments.seconds and self.elapsed() > arguments.seconds):
            count = min(left, arguments.batch)
            yield f"seed-{seed}", self.batch_data(seed, count)
            left, seed = left - count, seed + 1

    def check_wrong_models(self):
        """Models with mistakes: Django's checks against `yoke check`, some at a time."""
        seeds = range(self.arguments.seed, self.arguments.seed + self.arguments.wrong)
        for start in range(0, len(seeds), 50):
            named = [(f"wrong-{seed}", wrong_case(random.Random(seed)))
                     for seed in seeds[start:start + 50]]
            found = sides.check_cases(self.tools, named, self.arguments.work)
            for (name, data), mismatches in zip(named, found):
                self.checked += 1
                self.note(name, data, mismatches)

    def elapsed(self):
        return time.monotonic() - self.started

    def run_all(self):
        waiting = set()
        with concurrent.futures.ThreadPoolExecutor(self.arguments.jobs) as pool:
            for name, data in self.jobs():
                waiting.add(pool.submit(self.run_data, name, data))
                if len(waiting) >= self.arguments.jobs:
                    waiting = self.collect(waiting, concurrent.futures.FIRST_COMPLETED)
            self.collect(waiting, concurrent.futures.ALL_COMPLETED)

    def collect(self, waiting, when):
        done, waiting = concurrent.futures.wait(waiting, return_when=when)
        for future in done:
            self.note(*future.result())
        return waiting

    def note(self, name, data, mismatches):
        self.sequences += len(data["sequences"])
        self.operations += sum(len(sequence["ops"]) for sequence in data["sequences"])
        self.failed += len({mismatch.sequence for mismatch in mismatches})
        for mismatch in mismatches:
            kind = self.kinds.setdefault(mismatch.signature, [0, mismatch, data])
            kind[0] += 1
            if kind[0] == 1:
                self.clear_progress()
                print(f"{name}: {mismatch.text()}", flush=True)
        if sys.stdout.isatty():
            print(f"\r{self.summary()}", end="", flush=True)

    @staticmethod
    def clear_progress():
        if sys.stdout.isatty():
            print("\r" + " " * 79 + "\r", end="")

    def summary(self):
        return (f"{self.sequences} sequences, {self.operations} operations, "
                f"{self.checked} wrong models, {self.failed} differ, {self.elapsed():.0f} s")

    def shrink_failures(self):
        if self.arguments.replay or not self.arguments.shrink:
            return
        kinds = sorted(self.kinds.items(), key=lambda item: -item[1][0])
        for signature, (_, mismatch, data) in kinds[:self.arguments.shrink]:
            folder = os.path.join(self.arguments.work, "failures", name_of(signature))
            small = Shrinker(self.tools, self.arguments.work, mismatch, 90).shrink(data, mismatch)
            self.write_failure(folder, small, mismatch)
        shutil.rmtree(os.path.join(self.arguments.work, "shrinking"), ignore_errors=True)

    def write_failure(self, folder, data, mismatch):
        shutil.rmtree(folder, ignore_errors=True)
        found = [mismatch]
        try:
            found = sides.run_case(self.tools, data, folder) or found
        except RuntimeError:
            os.makedirs(folder, exist_ok=True)
        sides.write(os.path.join(folder, "case.json"), json.dumps(data, indent=1))
        command = (f"python3 {os.path.join(HERE, 'run.py')} --build {self.arguments.build} "
                   f"--replay {folder}/case.json")
        report = "\n\n".join(one.text() for one in found) + f"\n\nAgain:\n  {command}\n"
        sides.write(os.path.join(folder, "report.txt"), report)
        print(f"\n── {folder}\n{models_py(Case(data))}", flush=True)
        for op in data["sequences"][-1]["ops"] if data["sequences"] else []:
            print("  " + json.dumps(op, ensure_ascii=False))
        print(report, flush=True)

    def report(self):
        self.clear_progress()
        for (category, what), (count, _, _) in sorted(self.kinds.items(),
                                                       key=lambda item: -item[1][0]):
            print(f"{count:6}  {category}: {what}")
        seeds = "" if self.arguments.replay else f", seeds from {self.arguments.seed}"
        print(self.summary() + seeds)
        return 1 if self.kinds else 0


def load(path):
    with open(path) as file:
        return json.load(file)


def name_of(signature):
    text = " ".join(signature)
    words = "".join(char if char.isalnum() else "-" for char in text)[:50].strip("-")
    return f"{words}-{hashlib.md5(text.encode()).hexdigest()[:6]}"


def main():
    arguments = parse_arguments()
    os.makedirs(arguments.work, exist_ok=True)
    if not arguments.replay:
        print(f"seeds from {arguments.seed}", flush=True)
    run = Run(arguments)
    run.run_all()
    if not arguments.replay:
        run.check_wrong_models()
    run.shrink_failures()
    return run.report()


if __name__ == "__main__":
    sys.exit(main())
