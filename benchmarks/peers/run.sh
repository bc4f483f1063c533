#!/usr/bin/env bash
# Whole processes side by side: 200 synthetic reports checked and scored by `ruleoflaw`, and linted by autocorrect and textlint. The peers check
# punctuation and spacing, not content: they show what reading so much text costs, not how well a report is judged.
# Needs npm and the .NET SDK; with gcc or clang the tool is published as native AOT, else as ReadyToRun. Everything is installed into, and
# written to, a temporary folder that is removed at the end.   Usage: run.sh [ROUNDS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=${1:-11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

kind="ReadyToRun"
options=(-p:PublishReadyToRun=true --self-contained)
if command -v clang >/dev/null; then
    kind="native AOT" options=(-p:PublishAot=true)
elif command -v gcc >/dev/null; then
    kind="native AOT" options=(-p:PublishAot=true -p:CppCompilerAndLinker=gcc -p:LinkerFlavor=bfd)
fi

echo "Publishing ruleoflaw as $kind …"
platform=$(dotnet --info | awk '$1 == "RID:" { print $2 }')
dotnet publish "$root/samples/RuleOfLaw.SampleHost" -c Release -r "$platform" "${options[@]}" -o "$work/tool" >"$work/publish.log" || { cat "$work/publish.log"; exit 1; }
dotnet run --project "$root/benchmarks/RuleOfLaw.Rules.Benchmarks" -c Release -- write "$work/reports" 200 >/dev/null

echo "Installing the peers …"
cp "$here/package.json" "$here/.textlintrc.json" "$work/"
(cd "$work" && npm install --no-audit --no-fund --loglevel=error >/dev/null)

cd "$work"
node "$here/compare.mjs" "$rounds" \
    "ruleoflaw ($kind, 2 threads)" "$work/tool/ruleoflaw assess reports --format json --jobs 2 --fail-on never --output assessed.json" \
    "autocorrect --lint" "node_modules/autocorrect-node/cli.js --lint reports" \
    "textlint, 4 rules" "node_modules/.bin/textlint reports/*.txt"
