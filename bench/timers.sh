#!/usr/bin/env bash
# Reminders that fall due at one moment, on a PostgreSQL of its own that writes every commit to the disk: how long the job executor takes for
# them against the same jobs by id from four threads, the same with other jobs waiting, and whether each is recorded once when one of two
# nodes is killed half-way. Alone on the machine it takes a quarter of an hour.
# Usage: bench/timers.sh [reminders, 5000 by default [other jobs, 100000 [rounds, 5]]]; build before: ./mvnw package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/.."
source bench/classes.sh

# The application looks for its parts on the class path: of the tests it may see the measurement alone.
CLASSES=$(mktemp -d)
trap 'rm -rf "$CLASSES"' EXIT
mkdir -p "$CLASSES/io/beianflow"
cp -r target/test-classes/io/beianflow/bench "$CLASSES/io/beianflow/"

JAVA_OPTIONS=${JAVA_OPTIONS:--Xmx1g} run_class io.beianflow.bench.TimersBench "${1:-5000}" "${2:-100000}" "${3:-5}"
