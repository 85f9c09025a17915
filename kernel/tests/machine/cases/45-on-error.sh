# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# What becomes of a packet whose callback fails is the attachment's policy.

obeys_policy() {
	start_with xdp0 -I policy --on-error "$1" -L "$(judging "$2")"
	same policy "$(figure xdp0 on_error)" "$1"
	send_frames 3
	counts xdp0 packets=3 errors=3 "$1=3"
}
for expression in nil "error('judged badly')" "(function() while true do end end)()"; do
	for policy in pass drop aborted; do
		check "--on-error $policy: return $expression" obeys_policy "$policy" "$expression"
	done
done

passes_by_default() {
	start_with xdp0 -I policy -L "$(judging nil)"
	same policy "$(figure xdp0 on_error)" pass
}
check "without --on-error the policy is pass" passes_by_default

keeps_policy() {
	start_with xdp0 -I policy --on-error drop -L "$(judging nil)"
	xdplua --replace -I policy -L "$(judging "error('again')")" xdp0
	xdplua -F callback xdp0
	send_frames 2
	counts xdp0 packets=2 errors=2 drop=2
	xdplua --on-error pass xdp0
	same function "$(figure xdp0 function)" callback
	send_frames 1
	counts xdp0 packets=3 errors=3 drop=2 pass=1
}
check "the policy stays over a load and another function, and changes alone" keeps_policy

shows_policy() {
	start_with xdp0 -I policy --on-error aborted -L "$(judging nil)"
	says ON-ERROR xdplua status
	says aborted xdplua status
}
check "status shows the policy" shows_policy
check "another verdict is refused" refuses 2 "unknown verdict on an error: tx" xdplua --on-error tx xdp0
check "a policy needs an interface" refuses 2 "no interface given" xdplua --on-error drop -L "$(judging nil)"
xdplua -d xdp0
