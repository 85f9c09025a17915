# SPDX-License-Identifier: EPL-2.0
# shellcheck disable=SC2154  # testbed, testbed_state: set by run
# Sourced by run: opens the IDE on a copy of the sample, while the test machine boots beside it.

ide() {
	local workspace sample copy boot_log
	need_packages java kernel ide
	build_ide

	workspace=${XDG_STATE_HOME:-$HOME/.local/state}/xdplua/workspace
	sample=$XDPLUA_ROOT/kernel/samples/port-filter
	copy=$workspace/port-filter
	# a copy, so that edits never touch the clone; an existing one is the user's
	[ -e "$copy" ] || { mkdir -p "$workspace"; cp -R "$sample" "$copy"; }

	trap stop_testbed EXIT
	trap 'exit 130' INT TERM
	boot_log=$(mktemp)
	if claim_testbed; then
		say "booting the test machine beside the IDE; its progress: $boot_log"
		("$testbed" up >"$boot_log" 2>&1 || say "the test machine did not come up; see $boot_log") &
	fi

	say "opening the IDE (workspace: $workspace)"
	find_jdk
	"$XDPLUA_ROOT/feature/product/xdplua-ide" -data "$workspace" -xdplua.open "$copy" \
		-vmargs "-Dxdplua.sshConfig=$testbed_state/ssh_config" "$@"
}
