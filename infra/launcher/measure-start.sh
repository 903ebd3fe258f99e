#!/usr/bin/env bash
# Measures the standalone's start as its user meets it: cold (new data, no class archive) and warm (yesterday's data),
# median of so many rounds, and the idle memory of all its processes. Called by ./an-sinh measure-start [rounds].
set -euo pipefail

rounds=${1:-5}
port=${AN_SINH_MEASURE_PORT:-18080}
archive=infra/launcher/target/an-sinh.jsa
home=$(mktemp -d)
output=$home/output
trap 'kill -TERM "$running" 2>/dev/null || true; rm -rf "$home"' EXIT
running=

run() {
  : >"$output"
  ./an-sinh start --data-dir "$home/data" --port "$port" >"$output" 2>&1 &
  running=$!
  until grep -q '^Ready after' "$output"; do
    kill -0 "$running" 2>/dev/null || { cat "$output" >&2; exit 1; }
    sleep 0.05
  done
  sed -n 's/^Ready after \([0-9.]*\) s.*/\1/p' "$output"
}

stop() {
  kill -TERM "$running"
  wait "$running" || true
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# Memory that is theirs: what processes share is counted once (proportional set size).
memory() {
  local server process
  server=$(head -1 "$home/data/postgres/data/postmaster.pid")
  for process in "$running" "$server" $(pgrep -P "$server"); do
    awk '/^Pss:/ { print $2 }' "/proc/$process/smaps_rollup"
  done | awk '{ sum += $1 } END { printf "%d\n", sum / 1024 }'
}

for ((i = 0; i < rounds; i++)); do
  rm -rf "$home/data" "$archive"
  run >>"$home/cold"
  stop
done
for ((i = 0; i < rounds; i++)); do
  run >>"$home/warm"
  if ((i == rounds - 1)); then
    sleep 20
    memory >"$home/memory"
  fi
  stop
done

echo "machine        $(nproc) cores, load before $(cut -d' ' -f1 /proc/loadavg)"
echo "cold start     $(median <"$home/cold") s, median of $rounds ($(sort -n "$home/cold" | paste -sd' '))"
echo "warm start     $(median <"$home/warm") s, median of $rounds ($(sort -n "$home/warm" | paste -sd' '))"
echo "idle memory    $(cat "$home/memory") MiB, all processes, 20 s after readiness"
