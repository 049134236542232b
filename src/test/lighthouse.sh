#!/bin/sh
# Lighthouse on a running server: the median of five runs as a phone, for home, an area, an indicator and explore. Fails under 95.
# Start ./watchward demo, then: src/test/lighthouse.sh [http://localhost:8080]. Needs Node 18 or later, npm's network and Chromium.
set -eu
site=${1:-http://localhost:8080}
least=95
runs=5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
if [ -z "${CHROME_PATH:-}" ]; then
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    CHROME_PATH=$(command -v "$name") && break
  done
fi
[ -n "${CHROME_PATH:-}" ] || { echo "No browser found: install Chromium, or set CHROME_PATH to one." >&2; exit 2; }
export CHROME_PATH
command -v npx >/dev/null || { echo "npx is not there: install Node 18 or later." >&2; exit 2; }
area=$(curl -fsS "$site/areas" | grep -o '/areas/[A-Z][0-9]\{8\}' | head -n 1) ||
  { echo "$site lists no areas: start ./watchward demo, or name the address of another server." >&2; exit 2; }

# A run that Lighthouse itself could not record is made again, twice at most.
once() {
  for attempt in 1 2 3; do
    npx --yes lighthouse@12 "$site$1" --quiet --only-categories=performance,accessibility,best-practices \
      --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-background-networking" \
      --output=json --output-path="$2" 2>"$work/log" && return
  done
  cat "$work/log" >&2
  exit 1
}

measure() {
  run=1
  while [ "$run" -le "$runs" ]; do
    once "$2" "$work/$1-$run.json"
    run=$((run + 1))
  done
}

measure home /
measure area "$area"
measure indicator "$area/burglary"
measure explore "/explore?in=${area#/areas/}&view=map&indicator=burglary"
node - "$work" "$runs" "$least" <<'EOF'
const fs = require("fs");
const [work, runs, least] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
console.log("page".padEnd(12) + "performance  accessibility  best practices   largest paint  blocking  bytes");
for (const page of ["home", "area", "indicator", "explore"]) {
  const reports = [];
  for (let run = 1; run <= runs; run++) {
    reports.push(JSON.parse(fs.readFileSync(`${work}/${page}-${run}.json`, "utf8")));
  }
  const scores = ["performance", "accessibility", "best-practices"].map((category) =>
    median(reports.map((report) => Math.round(report.categories[category].score * 100))));
  const audit = (id) => Math.round(median(reports.map((report) => report.audits[id].numericValue)));
  console.log(page.padEnd(12) + String(scores[0]).padStart(11) + String(scores[1]).padStart(15) + String(scores[2]).padStart(16)
    + `${audit("largest-contentful-paint")} ms`.padStart(16) + `${audit("total-blocking-time")} ms`.padStart(10)
    + String(audit("total-byte-weight")).padStart(8));
  if (Math.min(...scores) < least) {
    process.exitCode = 1;
    for (const { title, displayValue, score, scoreDisplayMode } of Object.values(reports[0].audits)) {
      if (score !== null && score < 0.9 && scoreDisplayMode !== "informative") {
        console.log(`    ${title}${displayValue ? ": " + displayValue : ""}`);
      }
    }
  }
}
EOF
