#!/usr/bin/env bash
# Pictures of certificates: faults seen and filings wrongly accused, for each way to spoil a picture, and milliseconds per page.
# Usage: bench/ocr.sh [samples, by default all three clean ones, separated by commas]; takes some minutes
set -euo pipefail
cd "$(dirname "$0")/.."

samples=${1:-writing-assistant,trail-recommendation,ticket-summary}
./mvnw --batch-mode --quiet test -Dspotless.check.skip=true -Dtest='CertificatePicturesTest#printsRates' -Dbeianflow.ocr.rates="$samples"
