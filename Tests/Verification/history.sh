#!/bin/bash
# Makes a git repository with the sample plan in three versions, tagged v1.0, v1.1 and v2.0: history.sh FOLDER
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$1
mkdir -p "$folder"
cd "$folder"

# The same commits each time, whoever makes them.
export GIT_AUTHOR_NAME=Exempel GIT_AUTHOR_EMAIL=exempel@example.se GIT_AUTHOR_DATE="2026-12-01T12:00:00Z"
export GIT_COMMITTER_NAME=Exempel GIT_COMMITTER_EMAIL=exempel@example.se GIT_COMMITTER_DATE="2026-12-01T12:00:00Z"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null

git init --quiet --initial-branch=main
mkdir content
cp -r "$root/content/norrtalje" "$root/content/gemensamt" content/
git add .
git commit --quiet --message="Version 1.0"
git tag v1.0
for version in 1.1 2.0; do
  git apply --index "$root/content/norrtalje-historia/$version.patch"
  git commit --quiet --message="Version $version"
  git tag "v$version"
done
