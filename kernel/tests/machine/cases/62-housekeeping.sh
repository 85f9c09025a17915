# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# Counters that start anew, instances that are freed.

resets_counters() {
	start_with xdp0 -I tidy -L "$(judging "error('before')")"
	send_frames 3
	counts xdp0 packets=3 errors=3
	xdplua reset xdp0
	counts xdp0 packets=0 pass=0 errors=0
	says '"last_error":null' attachment xdp0
	send_frames 2
	counts xdp0 packets=2 errors=2 pass=2
	says before attachment xdp0
	xdplua -d xdp0
}
check "reset starts counters and last error anew" resets_counters

unloads_instances() {
	start_with xdp0 -I tidy -L "$(judging xdp.action.drop)"
	refuses 1 "xdp0 is attached to instance 'tidy': detach it first" xdplua unload tidy
	send_frames 1
	counts xdp0 packets=1 drop=1
	xdplua -d xdp0
	xdplua unload tidy
	says_not '"name":"tidy"' xdplua status --json
	refuses 1 "there is no instance 'tidy'" xdplua -I tidy -F callback xdp0
}
check "unload frees an instance, and not one that judges" unloads_instances

unloads_not_while_waiting() {
	xdplua --replace -I tidy -L "$(judging xdp.action.drop)"
	xdplua --confirm-within 60 --replace -I tidy -L "$(judging xdp.action.pass)" >"$scratch/token"
	refuses 1 "waits for a change to be confirmed" xdplua unload tidy
	xdplua confirm "$(cat "$scratch/token")"
	xdplua unload tidy
}
check "an instance with a change that waits is not unloaded" unloads_not_while_waiting
