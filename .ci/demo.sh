# SPDX-License-Identifier: EPL-2.0
# shellcheck disable=SC2034,SC2154  # testbed, testbed_state, testbed_is_ours: shared with run
# Sourced by run: the whole road in the terminal, through the same Java code that the IDE uses.

# Frames that the peer has sent towards xdp0: an independent witness for the packet counter.
frames_sent() { timeout 20 "$testbed" ssh ip netns exec peer cat /sys/class/net/peer0/statistics/tx_packets; }
traffic() { timeout 60 "$testbed" ssh xdplua-traffic "$@"; }

wrong=0
# expect WHAT HAVE WANT
expect() {
	if [ "$2" = "$3" ]; then
		printf '  ok     %-52s %s\n' "$1" "$2"
	else
		printf '  WRONG  %-52s %s, not %s\n' "$1" "$2" "$3"
		wrong=$((wrong + 1))
	fi
}

demo() {
	local sample=$XDPLUA_ROOT/kernel/samples/port-filter
	local before after status
	need_packages java kernel demo
	build_cli
	trap stop_testbed EXIT
	trap 'exit 130' INT TERM

	say "1/5 check $(basename "$sample")"
	xdpluactl check "$sample"

	say "2/5 the embedded test machine"
	if claim_testbed; then "$testbed" up; fi
	timeout 20 "$testbed" ssh xdplua -d xdp0 >/dev/null 2>&1 || true

	say "3/5 deploy over SSH"
	before=$(frames_sent)
	xdpluactl deploy "$sample"

	say "4/5 real packets from the network namespace 'peer'"
	local http https icmp
	http=$(traffic tcp 80 3); echo "  $http"
	https=$(traffic tcp 443 2); echo "  $https"
	icmp=$(traffic icmp 3); echo "  $icmp"
	after=$(frames_sent)

	say "5/5 attach status"
	xdpluactl status --host xdplua-testbed
	status=$(xdpluactl status --json --host xdplua-testbed)

	say "are the counters right?"
	counter() { jq -r "[.. | objects | select(.ifname? == \"xdp0\")][0].$1" <<<"$status"; }
	expect "port 80: connections that got through" "${http##*connected=}" 0
	expect "port 443: connections that got through" "${https##*connected=}" 2
	expect "echo requests answered" "${icmp##*answered=}" 3
	expect "packets judged = frames that the peer sent" "$(counter packets)" "$((after - before))"
	expect "dropped = attempts on port 80" "$(counter verdicts.drop)" 3
	expect "passed = all the rest" "$(counter verdicts.pass)" "$((after - before - 3))"
	expect "errors" "$(counter errors)" 0

	stop_testbed
	[ "$wrong" = 0 ] || die "$wrong of the figures above are wrong"
	say "everything is right. Next: ./run (with a display) opens the IDE; README.md tells how to use your own machine."
}
