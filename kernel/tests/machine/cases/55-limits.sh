# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# The module's parameters: each limit holds, and what it stops leaves the rest alone.

parameter() { echo "$2" >"/sys/module/xdplua/parameters/$1"; }
# with PARAMETER=VALUE... -- COMMAND...: the parameters have these values for so long
with() {
	local -a pairs=() old=()
	local pair status=0
	while [ "$1" != -- ]; do pairs+=("$1") && shift; done
	shift
	for pair in "${pairs[@]}"; do
		old+=("${pair%%=*}=$(cat "/sys/module/xdplua/parameters/${pair%%=*}")")
		parameter "${pair%%=*}" "${pair#*=}"
	done
	"$@" || status=$?
	for pair in "${old[@]}"; do parameter "${pair%%=*}" "${pair#*=}"; done
	return "$status"
}

loops=$(script loops.lua 'function callback() while true do end end')
drops=$(judging xdp.action.drop)

stopped_by_fuel() {
	start_with xdp0 -I limits -L "$(script counts.lua 'function callback(packet) for i = 1, packet[14] * 1000 do end return xdp.action.drop end')"
	send_frames 1 20
	counts xdp0 packets=1 drop=1 over_budget=0
	with packet_fuel=1000 -- send_and_count 20 packets=2 drop=1 pass=1 over_budget=1
	send_frames 1 20
	counts xdp0 packets=3 drop=2 over_budget=1
}
send_and_count() { send_frames 1 "$1" && counts xdp0 "${@:2}"; }
check "packet_fuel bounds a callback, and counts from the next packet on" stopped_by_fuel

stopped_by_the_clock() {
	local begun=$SECONDS
	start_with xdp0 -I limits -L "$loops"
	with packet_fuel=4000000000 packet_ms=20 -- send_and_count 0 packets=1 over_budget=1
	says "out of fuel (the script runs too long)" attachment xdp0
	[ $((SECONDS - begun)) -lt 20 ] || fail "it took $((SECONDS - begun)) s"
}
check "packet_ms stops a callback whatever its fuel" stopped_by_the_clock

load_stopped() {
	start_with xdp0 -I limits -L "$drops"
	with load_fuel=4000000000 load_ms=50 -- refuses 1 "forever.lua:1: out of fuel" xdplua --replace -I limits -L "$(script forever.lua 'while true do end')" xdp0
	with load_fuel=20000 -- refuses 1 "short.lua:1: out of fuel" xdplua --replace -I limits -L "$(script short.lua 'for i = 1, 1000000 do end')" xdp0
	send_frames 1
	counts xdp0 packets=1 drop=1
}
check "load_ms and load_fuel stop a load, and what judges stays" load_stopped

load_without_memory() {
	local limit
	start_with xdp0 -I limits -L "$drops"
	with memory_limit=200000 -- refuses 1 "not enough memory" xdplua --replace -I limits -L "$(script big.lua 't = {} for i = 1, 100 do t[i] = ("x"):rep(10000) .. i end')" xdp0
	# each fails at another step of making a state
	for limit in 1000 3000 4000 5000 6000 8000 12000; do
		with "memory_limit=$limit" -- refuses 1 "no memory for the Lua states" xdplua --replace -I limits -L "$drops" xdp0
	done
	send_frames 1
	counts xdp0 packets=1 drop=1
}
check "memory_limit bounds one state, and what judges stays" load_without_memory

# A stack shrinks in steps while errors are caught on its way back; Lua has let go of the large one then.
shrinking='
local keep = {}
local function deep(n, a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t)
	if n > 0 then deep(n - 1) end
	pcall(error)
end
for i = 1, 400 do
	keep[i] = coroutine.create(function() deep(130) coroutine.yield() end)
	coroutine.resume(keep[i])
end
function callback() return xdp.action.drop end'
available_kb() { sed -n 's/^MemAvailable: *\([0-9]*\) kB/\1/p' /proc/meminfo; }
holds_what_it_is_charged() {
	local before charged taken
	xdplua -d xdp0
	xdplua unload limits
	before=$(available_kb)
	start_with xdp0 -I limits -L "$(script shrinks.lua "$shrinking")"
	taken=$((before - $(available_kb)))
	charged=$(($(xdplua status --json | sed 's/.*"name":"limits","generation":[0-9]*,"memory":\([0-9]*\).*/\1/') / 1024))
	[ "$charged" -gt 100 ] || fail "only $charged KB charged"
	# the rest is fragments of pages and whatever the machine does besides
	[ "$taken" -lt $((charged * 3 + 12000)) ] || fail "$charged KB charged, $taken KB taken"
}
check "a state holds what it is charged for" holds_what_it_is_charged

callback_without_memory() {
	start_with xdp0 -I limits -L "$(script grows.lua 't = {} function callback(packet) for i = 1, 100 do t[#t + 1] = ("x"):rep(1000) .. #t end return xdp.action.drop end')"
	for _ in {1..30}; do send_frames_on 1 1; done
	eventually some_failed
	says "not enough memory" attachment xdp0
	xdplua --replace -I limits -L "$drops" xdp0
	remember xdp0
	send_frames 1
	counts_more xdp0 packets=1 drop=1
}
some_failed() { [ "$(figure xdp0 errors)" -gt 0 ]; }
check "a callback that keeps everything fails, and its instance can be replaced" callback_without_memory

total_without_memory() {
	start_with xdp0 -I limits -L "$drops"
	with memory_total=100000 -- refuses 1 "no memory for the Lua states" xdplua --replace -I limits -L "$drops" xdp0
	send_frames 1
	counts xdp0 packets=1 drop=1
	xdplua --replace -I limits -L "$drops" xdp0
}
check "memory_total bounds all states together, and what judges stays" total_without_memory
xdplua -d xdp0
xdplua unload limits
