#!/usr/bin/env bash
# How long a newcomer waits: from the start of the process until it says UP, first on an empty data directory, then on that of the run before.
# Usage: bench/start.sh [runs, 5 by default]; build the jar before: ./mvnw package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/.."

runs=${1:-5}
port=${PORT:-18080}
data=$(mktemp -d)
jar=target/beianflow.jar
[ -f "$jar" ] || { echo "$jar is missing: ./mvnw package -DskipTests" >&2; exit 2; }

now() { date +%s%N; }
start() {
    local begun pid
    begun=$(now)
    java -Duser.timezone=Asia/Shanghai -jar "$jar" --server.port="$port" --beianflow.data.directory="$data" >"$data/log" 2>&1 &
    pid=$!
    until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/actuator/health"; do
        kill -0 "$pid" 2>/dev/null || { tail -20 "$data/log" >&2; exit 1; }
        sleep 0.1
    done
    echo $((($(now) - begun) / 1000000))
    kill "$pid"
    wait "$pid" 2>/dev/null || true
}

echo "empty data directory: $(start) ms"
for ((run = 0; run < runs; run++)); do start; done | sort -n | tee "$data/times" | tr '\n' ' '
echo
echo "again, median of $runs: $(sed -n "$(((runs + 1) / 2))p" "$data/times") ms"
rm -rf "$data"
