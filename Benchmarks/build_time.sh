#!/usr/bin/env bash
# Times an incremental debug build after an edit of one service file; the edit is undone afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
file=${1:-Sources/AthenaService/QueryExecutions.swift}
scratch=${SCRATCH:-${XDG_CACHE_HOME:-$HOME/.cache}/hosu/debug}
swift build --scratch-path "$scratch" >/dev/null
kept=$(mktemp)
cp "$file" "$kept"
trap 'cp "$kept" "$file"; rm -f "$kept"' EXIT
for _ in 1 2 3; do
    printf '\n/// Only here to be compiled.\nprivate let edit%s = 0\n' "$RANDOM" >>"$file"
    begin=$(date +%s.%N)
    swift build --scratch-path "$scratch" >/dev/null
    end=$(date +%s.%N)
    awk -v begin="$begin" -v end="$end" -v file="$file" 'BEGIN { printf "%.1f s after an edit of %s\n", end - begin, file }'
done
