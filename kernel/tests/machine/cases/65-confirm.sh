# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# Changes that are undone unless they are confirmed.

dropping=$(script dropping.lua "function callback() return xdp.action.drop end")
passing=$(script passing.lua "function callback() return xdp.action.pass end function other() return xdp.action.tx end")

# Seconds in which packets can be sent and looked at, on a slow machine too.
soon=$((2 * ${XDPLUA_PATIENCE:-1}))

# waits INSTANCE: a change of it waits to be confirmed
waits() { says "not confirmed: $1 (undone in" xdplua status; }
settled() { says_not "not confirmed: $1 " xdplua status; }
judges_now() {
	remember xdp0
	send_frames 2
	counts_more xdp0 packets=2 "$1=2"
}

undoes_a_first_attach() {
	xdplua -d xdp0 2>/dev/null || true
	xdplua --confirm-within "$soon" --replace -I safe -L "$dropping" xdp0
	waits safe
	judges_now drop
	eventually detached xdp0
	settled safe
	echo_answered 1 1
}
check "a first attach that is not confirmed is detached" undoes_a_first_attach

undoes_a_replace() {
	start_with xdp0 -I safe -L "$dropping"
	xdplua --confirm-within "$soon" --replace --on-error aborted -I safe -L "$passing" -F other xdp0
	same function "$(figure xdp0 function)" other
	judges_now tx
	eventually settled safe
	same function "$(figure xdp0 function)" callback
	same policy "$(figure xdp0 on_error)" pass
	says "scripts of safe: dropping.lua" xdplua status
	judges_now drop
}
check "a replacing load that is not confirmed goes back to scripts, function and policy" undoes_a_replace

undoes_a_function() {
	start_with xdp0 -I safe -L "$passing"
	xdplua --confirm-within "$soon" -F other xdp0
	judges_now tx
	eventually settled safe
	judges_now pass
}
check "another function that is not confirmed goes back to the one before" undoes_a_function

# The timer has to wait for a load that is going on; whoever asks then is told that the change still waits.
settles_at_once() {
	local busy line
	start_with xdp0 -I safe -L "$passing"
	script busy.lua "for i = 1, 400000 do end" >/dev/null
	while xdplua -I busy --replace -L "$scratch/busy.lua"; do :; done &
	busy=$!
	for _ in 1 2 3; do
		xdplua --confirm-within 1 -F other xdp0
		until line=$(attachment xdp0) && [[ $line == *'"confirm_seconds_left":null'* ]]; do :; done
		[[ $line == *'"function":"callback"'* ]] || break
	done
	kill "$busy"
	wait "$busy" 2>/dev/null || true
	[[ $line == *'"function":"callback"'* ]] || fail "told as settled, but not undone: $line"
}
check "a change is not told as settled before it is undone" settles_at_once

keeps_what_is_confirmed() {
	local token
	start_with xdp0 -I safe -L "$dropping"
	token=$(xdplua --confirm-within "$soon" --replace -I safe -L "$passing" xdp0)
	refuses 1 "no change waits for this token" xdplua confirm 123456789abcdef
	waits safe
	xdplua confirm "$token"
	settled safe
	refuses 1 "no change waits for this token" xdplua confirm "$token"
	sleep $((soon + 1)) # the time that is over must not matter any more
	judges_now pass
}
check "what is confirmed in time stays" keeps_what_is_confirmed

prints_json() {
	start_with xdp0 -I safe -L "$dropping"
	says '"confirm_within":60,"before":{' xdplua --json --confirm-within 60 --replace -I safe -L "$passing" xdp0
	same "seconds left are told" "$(($(figure xdp0 confirm_seconds_left) <= 60))" 1
	xdplua -d xdp0
}
check "the token comes as JSON too, and status tells the seconds left" prints_json

allows_one_at_a_time() {
	start_with xdp1 -I apart -L "$dropping"
	start_with xdp0 -I solo -L "$dropping"
	xdplua --confirm-within 60 --replace -I solo -L "$passing" xdp0
	refuses 1 "instance 'solo' waits for a change to be confirmed" xdplua --confirm-within 60 --replace -I solo -L "$passing" xdp0
	refuses 1 "instance 'solo' waits for a change to be confirmed" xdplua -I solo -L "$passing"
	refuses 1 "instance 'solo' waits for a change to be confirmed" xdplua -F other xdp0
	refuses 1 "instance 'solo' waits for a change to be confirmed" xdplua -I solo -F other xdp1
	refuses 1 "instance 'solo' waits for a change to be confirmed" xdplua --replace -I apart -L "$passing" xdp0
	xdplua -F callback xdp1
	xdplua -d xdp1
	xdplua -d xdp0
}
check "while a change waits its instance refuses others, and other instances do not" allows_one_at_a_time

refuses_additive() {
	start_with xdp0 -I live -L "$dropping"
	refuses 1 "can't be confirmed: replace them" xdplua --confirm-within 60 -I live -L "$passing" xdp0
	settled live
	judges_now drop
	xdplua -d xdp0
}
check "a load that adds to live scripts can't be confirmed" refuses_additive

refuses_what_judges_nothing() {
	refuses 1 "nothing to confirm" xdplua --confirm-within 60 -I unseen -L "$passing"
	says_not unseen xdplua status --json
}
check "a first load that is attached nowhere can't be confirmed" refuses_what_judges_nothing

undoes_without_the_sender() {
	start_with xdp0 -I killed -L "$dropping"
	# the load is done by then, and the token gets lost
	! xdplua --confirm-within "$soon" --replace -I killed -L "$passing" xdp0 >/dev/full 2>"$scratch/said" || return
	says "cannot write the token" cat "$scratch/said"
	waits killed
	judges_now pass
	eventually settled killed
	judges_now drop
	xdplua -d xdp0
}
check "a sender that never got to tell the token changes nothing for good" undoes_without_the_sender

survives_losing_the_interface() {
	for change in -L\ "$passing"\ --replace -F\ other; do
		ip link add gone0 type veth peer gone1
		ip link set gone0 up
		xdplua --replace -I lost -L "$passing" gone0
		# shellcheck disable=SC2086  # several words
		xdplua --confirm-within "$soon" -I lost $change gone0
		ip link del gone0
		eventually says_not gone0 xdplua status
		eventually settled lost
	done
}
check "an interface that goes while its change waits" survives_losing_the_interface

survives_unloading() {
	start_with xdp0 -I waiting -L "$dropping"
	xdplua --confirm-within 60 --replace -I waiting -L "$passing" xdp0
	refuses 1 "" rmmod xdplua
	waits waiting
	xdplua -d xdp0
	waits waiting
	eventually rmmod xdplua
	modprobe xdplua
	settled waiting
}
check "the module is not unloaded under a waiting attachment, and is with only scripts waiting" survives_unloading
