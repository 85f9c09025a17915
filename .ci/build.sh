# SPDX-License-Identifier: EPL-2.0
# Sourced by run and test: builds the Java parts when their sources are newer than what was built.

# Is anything below the folders $2... newer than the file $1?
stale() {
	local built=$1
	shift
	[ -e "$built" ] || return 0
	[ -n "$(find "$@" \( \( -name target -o -name node_modules \) -prune \) -o -type f -newer "$built" -print -quit 2>/dev/null)" ]
}

# maven MESSAGE ARGUMENT...: runs Maven with a sign of life; its output is shown only when it fails.
maven() {
	local log status=0 message=$1
	shift
	log=$(mktemp)
	say "$message"
	"$XDPLUA_ROOT/mvnw" -B -ntp -f "$XDPLUA_ROOT/pom.xml" "$@" >"$log" 2>&1 &
	local pid=$!
	local doing was='' ticks=0
	while sleep 1 && kill -0 "$pid" 2>/dev/null; do
		doing=$(grep -aoE 'Building org[^ ]* |Resolving target [^ ]*|Resolving dependencies of [^@]*' "$log" | tail -n 1 || true)
		ticks=$((ticks + 1))
		if [ -n "$doing" ] && [ "$doing" != "$was" ]; then
			printf '    %s\n' "$doing" >&2
			was=$doing ticks=0
		elif [ "$ticks" -ge 15 ]; then
			printf '    ... still working\n' >&2
			ticks=0
		fi
	done
	wait "$pid" || status=$?
	if [ "$status" -ne 0 ]; then
		tail -n 60 "$log" >&2
		die "the Java build failed; the whole output is in $log"
	fi
	rm -f "$log"
}

library_sources=("$XDPLUA_ROOT"/kernel/{Kbuild,lunatik,luadata,luarcu,luaunpack,xdplua,libxdplua})

# What the Java code loads of the kernel runtime; the Java build packs it.
build_library() {
	need_packages library
	say "building libxdplua"
	local log
	log=$(mktemp)
	make -C "$XDPLUA_ROOT/kernel" user >"$log" 2>&1 || { tail -n 40 "$log" >&2; die "libxdplua could not be built; the whole output is in $log"; }
	rm -f "$log"
}

build_cli() {
	local cli=$XDPLUA_ROOT/plugin/cli/target/xdpluactl
	if stale "$cli" "$XDPLUA_ROOT"/{pom.xml,plugin/pom.xml,plugin/lang,plugin/runtime,plugin/runtime.linux.x86_64,plugin/remote,plugin/cli,docs/diagnostics,lua-stdlib-stubs} "${library_sources[@]}"; then
		find_jdk
		build_library
		maven "building the command line (the first time takes a minute or two)" -DskipTests -pl plugin/cli -am verify
		touch -c "$cli"
	fi
}

build_ide() {
	local built=$XDPLUA_ROOT/feature/product/target/.built
	if stale "$built" "$XDPLUA_ROOT"/{pom.xml,plugin,feature,target-platform,docs/diagnostics,lua-stdlib-stubs} "${library_sources[@]}"; then
		find_jdk
		build_library
		maven "building the IDE (the first time takes two or three minutes)" -DskipTests verify
		touch "$built"
	fi
}
