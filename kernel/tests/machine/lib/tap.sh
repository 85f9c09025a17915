# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# Test Anything Protocol, version 14.

tap_number=0
tap_failed=0

tap_begin() { echo "TAP version 14"; }

tap_end() {
	echo "1..$tap_number"
	[ "$tap_failed" = 0 ]
}

# check WHAT COMMAND...: one case. It passes when the command does, which ends at the first
# command in it that fails; what it prints is shown only if it failed.
check() {
	local what=$1 output status
	shift
	tap_number=$((tap_number + 1))
	# Not `if output=...`: a tested command runs without errexit.
	output=$(set -e; "$@" 2>&1)
	status=$?
	if [ "$status" = 0 ]; then
		echo "ok $tap_number - $what"
	else
		tap_failed=$((tap_failed + 1))
		echo "not ok $tap_number - $what"
		printf '%s\n' "$* -> $status" "$output" | sed 's/^/# /'
	fi
}

# skip WHAT WHY: a case that has no meaning on this machine.
skip() {
	tap_number=$((tap_number + 1))
	echo "ok $tap_number - $1 # SKIP $2"
}

# fail TEXT...: for the words that cases are written in; says why.
fail() {
	printf '%s\n' "$@"
	return 1
}
