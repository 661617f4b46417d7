#!/bin/sh
# Fetches the files of static/vendor/manifest.toml and tests/it/vendor/manifest.toml again from npm and compares their hashes.
# Nobody needs this to build or install; it is for updating: change a version in a manifest, run `scripts/vendor.sh --update`.
# Wants npm, tar, awk, sha256sum.
set -eu
cd "$(dirname "$0")/.."
update=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One line a file: path, package, version, place in the package, hash.
list() {
  awk -F' = ' '
    /^\[\[file\]\]/ { if (path) print path, package, version, from, sha }
    { gsub(/"/, "", $2) }
    $1 == "path" { path = $2 } $1 == "package" { package = $2 } $1 == "version" { version = $2 }
    $1 == "from" { from = $2 } $1 == "sha256" { sha = $2 }
    END { print path, package, version, from, sha }
  ' "$1"
}

bad=0
for root in static tests/it; do
  manifest=$root/vendor/manifest.toml
  list "$manifest" > "$work/list"
  while read -r path package version from sha; do
    folder=$work/$(printf '%s' "$package-$version" | tr '/@' '__')
    if [ ! -d "$folder" ]; then
      mkdir "$folder"
      archive=$(cd "$work" && npm pack --silent "$package@$version")
      tar -xzf "$work/$archive" -C "$folder"
    fi
    found=$(sha256sum "$folder/package/$from" | cut -c1-64)
    if [ "$found" = "$sha" ]; then
      cp "$folder/package/$from" "$root/$path"
    elif [ "$update" = --update ]; then
      cp "$folder/package/$from" "$root/$path"
      sed -i "s/$sha/$found/" "$manifest"
      echo "updated $path to $package $version"
    else
      echo "different: $path is not what $package $version holds" >&2
      bad=1
    fi
  done < "$work/list"
done
exit $bad
