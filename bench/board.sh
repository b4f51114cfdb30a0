#!/usr/bin/env bash
# The board of deadlines and the list of filings with 10,000 and with 100,000 open filings, each filter they offer, against reading one filing
# by its key over the same pool; counts and badges too. On a PostgreSQL of its own. Then pages again with 1,000 and with many finished filings.
# Usage: bench/board.sh [open filings, 100000 by default [finished filings, 100000 [rounds, 5]]]; build before: ./mvnw package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/.."
source bench/classes.sh

# The application looks for its parts on the class path: of the tests it may see the measurement alone.
CLASSES=$(mktemp -d)
trap 'rm -rf "$CLASSES"' EXIT
mkdir -p "$CLASSES/io/beianflow"
cp -r target/test-classes/io/beianflow/bench "$CLASSES/io/beianflow/"

JAVA_OPTIONS=${JAVA_OPTIONS:--Xmx1g} run_class io.beianflow.bench.BoardBench "${1:-100000}" "${2:-100000}" "${3:-5}"
