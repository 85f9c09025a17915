# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# Replacing loads while packets arrive on two CPUs: each packet is judged by the scripts before or by the ones
# after, and none is lost. $XDPLUA_RELOADS (default 20) says how many, half of them in each mode.

reloads=$((${XDPLUA_RELOADS:-20} / 2))

# sends_meanwhile CPU: frames for as long as the file busy is there; writes how many it were.
sends_meanwhile() {
	local sent=0
	while [ -e "$scratch/busy" ]; do
		send_frames_on "$1" 200 || return
		sent=$((sent + 200))
	done
	echo "$sent" >"$scratch/sent$1"
}

loses_nothing() {
	local i sent
	local -a sets
	sets=("$(script drops.lua "function callback(packet) return xdp.action.drop end")"
	      "$(script passes.lua "function callback(packet) return xdp.action.pass end")")
	start_with xdp0 --mode "$1" -I busy -L "${sets[0]}"
	touch "$scratch/busy"
	sends_meanwhile 0 &
	sends_meanwhile 1 &
	for ((i = 1; i <= reloads; i++)); do
		xdplua --replace -I busy -L "${sets[i % 2]}" xdp0 || break
	done
	rm "$scratch/busy"
	wait
	[ "$i" -gt "$reloads" ] || fail "load number $i failed" || return
	sent=$(($(cat "$scratch/sent0") + $(cat "$scratch/sent1")))
	counts xdp0 packets=$sent errors=0 nested=0
	same "drop and pass" $((figures[drop] + figures[pass])) "$sent"
	[ "${figures[drop]}" -gt 0 ] && [ "${figures[pass]}" -gt 0 ] || fail "only one of both judged: $(attachment xdp0)"
}
for mode in generic native; do
	check "$reloads replacing loads under traffic on two CPUs lose and misjudge no packet ($mode)" loses_nothing "$mode"
done
