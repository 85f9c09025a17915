# SPDX-License-Identifier: EPL-2.0
# Sourced by mvnw, run, test and .ci/run: finds a JDK, installs Debian packages, speaks to people.

say() { printf '==> %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

xdplua_cache() { printf '%s/xdplua' "${XDG_CACHE_HOME:-$HOME/.cache}"; }

# Prints the feature release of the JDK in folder $1 (21, 25, ...), nothing if there is none.
jdk_release() {
	[ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
	sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Sets JAVA_HOME to a JDK >= 21: from JAVA_HOME, PATH or the folders where distributions put them.
find_jdk() {
	local javac dir best='' best_release=0 release
	javac=$(command -v javac || true)
	for dir in "${JAVA_HOME:-}" "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}"; do
		[ -n "$dir" ] || continue
		release=$(jdk_release "$dir")
		if [ "${release:-0}" -ge 21 ]; then export JAVA_HOME="$dir"; return; fi
	done
	for dir in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /opt/*jdk*; do
		release=$(jdk_release "$dir")
		if [ "${release:-0}" -ge 21 ] && [ "$release" -gt "$best_release" ]; then best=$dir best_release=$release; fi
	done
	[ -n "$best" ] || die "no JDK 21 or newer found in JAVA_HOME, PATH or /usr/lib/jvm: install one (Temurin, or Debian's openjdk-21-jdk) and set JAVA_HOME"
	export JAVA_HOME="$best"
}

# need_packages GROUP...: installs what .ci/packages lists under these groups and the machine lacks.
need_packages() {
	local package sudo=() list=() missing=()
	mapfile -t list < <(awk -v groups=" $* " '
		/^\[/ { on = index(groups, " " substr($0, 2, length($0) - 2) " "); next }
		on && NF && $1 !~ /^#/ && !seen[$1]++ { print $1 }' "$XDPLUA_ROOT/.ci/packages")
	if ! command -v dpkg-query >/dev/null; then
		say "this is not a Debian or Ubuntu machine: please make sure that these are installed: ${list[*]}"
		return
	fi
	for package in "${list[@]}"; do
		dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	if [ "$(id -u)" != 0 ]; then
		command -v sudo >/dev/null && sudo -n true 2>/dev/null ||
			die "packages are missing; please type: sudo apt-get install --no-install-recommends ${missing[*]}"
		sudo=(sudo)
	fi
	say "installing: ${missing[*]}"
	{ "${sudo[@]}" apt-get -q update &&
		"${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "${missing[@]}"; } >&2 ||
		die "apt-get could not install: ${missing[*]}"
}
