# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# A suite that can't fail proves nothing: these are seen failing on every run.

caught() {
	local output
	output=$(check "a case that has to fail" "$@")
	[[ $output == "not ok "* ]] || fail "went unnoticed: $output"
}
check "a command that fails is noticed" caught false
check "a command that fails halfway is noticed" caught eval 'false; true'
check "a missing text is noticed" caught says "no such text" echo something
check "a wrong exit status is noticed" caught refuses 2 "" bash -c 'exit 1'
check "a wrong counter is noticed" caught same "the counter" 1 2
check "a case that is skipped is not counted as passed" says "# SKIP nowhere" skip "a case" nowhere
check "a kernel log that has run over is noticed" caught eval 'kernel_log() { :; }; kernel_log_is_clean'
check "a warning in the kernel log is noticed" caught eval 'kernel_log() { echo "WARNING: CPU: 0"; }; kernel_log_is_clean'
