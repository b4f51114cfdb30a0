#!/usr/bin/env bash
# Whole check of a package of 25 documents and 60 pages against only opening the same documents, taking their text and drawing each scanned
# page once at 150 dpi, turn by turn in one process.
# Pictures of certificates are not read here: bench/ocr.sh measures that.
# Usage: bench/check.sh [rounds, 7 by default]; build before: ./mvnw package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/.."
source bench/classes.sh

export BEIANFLOW_OCR_ENABLED=false
package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT
run_class io.beianflow.bench.LargePackage samples/writing-assistant "$package"
run_class io.beianflow.check.cli.CheckBench "$package" "${1:-7}"
