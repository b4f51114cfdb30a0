#!/usr/bin/env bash
# Similarity of a report of 30 pages to an archive: what is found when a share of it is copied and partly rewritten, and how long it takes.
# Usage: bench/similarity.sh [reports in the archive, 10000 by default]; build before: ./mvnw package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/.."
source bench/classes.sh

JAVA_OPTIONS=${JAVA_OPTIONS:--Xmx2g} run_class io.beianflow.bench.SimilarityBench "${1:-10000}"
