#!/usr/bin/env bash
# Whether 512 MB of heap suffice for a package at the limits: 800 scanned pages, pictures of 79 million pixels, a video of 150 MB.
# Takes some minutes. Usage: bench/memory.sh [heap, 512m by default]; build before: ./mvnw package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/.."
source bench/classes.sh

package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT
run_class io.beianflow.bench.LargestPackage samples/writing-assistant "$package"
echo "package: $(find "$package" -type f | wc -l) files, $(du -sm "$package" | cut -f1) MB"

code=0
/usr/bin/env time -f "%e s, %M KB resident" java "-Xmx${1:-512m}" -jar "$jar" check "$package" --format json >"$package/answer.json" || code=$?
echo "exit code $code"
grep -c '"rule"' "$package/answer.json" | sed 's/$/ findings/'
grep -A8 'document-unreadable"' "$package/answer.json" | grep '"message"' || true
[ "$code" -le 1 ]
