# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# What fails leaves what ran before.

dropping=$(script dropping.lua "function callback(packet) return xdp.action.drop end")
script broken.lua "function callback(packet return xdp.action.pass end" >/dev/null
script raising.lua "function callback(packet) return xdp.action.pass end error('on purpose')" >/dev/null
script endless.lua "function callback(packet) return xdp.action.pass end while true do end" >/dev/null
script without.lua "function other(packet) return xdp.action.pass end" >/dev/null
script valued.lua "callback = 'a string'" >/dev/null
script passing.lua "function callback(packet) return xdp.action.pass end" >/dev/null
script hoarding.lua "local t = {} for i = 1, 1 << 30 do t[i] = ('x'):rep(1000) .. i end" >/dev/null
: >"$scratch/empty.lua"
head -c 8193 /dev/zero | tr '\0' ' ' >"$scratch/large.lua"

keeps() {
	local generation
	start_with xdp0 -I kept -L "$dropping"
	generation=$(xdplua status --json | grep -o '"name":"kept","generation":[0-9]*')
	refuses 1 "" xdplua --replace -I kept "$@" xdp0
	same generation "$(xdplua status --json | grep -o '"name":"kept","generation":[0-9]*')" "$generation"
	send_frames 2
	counts xdp0 packets=2 drop=2 errors=0
}
while IFS='|' read -r what arguments; do
	# shellcheck disable=SC2086  # arguments are several words
	check "a replacing load with $what leaves the old script judging" keeps ${arguments//@/$scratch}
done <<'END'
a syntax error|-L @/broken.lua
a script that raises|-L @/raising.lua
a script that never ends|-L @/endless.lua
a script that eats memory|-L @/hoarding.lua
no function callback|-L @/without.lua
a callback that is a string|-L @/valued.lua
a missing function|-L @/passing.lua -F absent
an empty script|-L @/empty.lua
a script of 8193 bytes|-L @/large.lua
a good and a bad script|-L @/passing.lua -L @/broken.lua
an absent file|-L @/passing.lua -L @/absent.lua
END

keeps_function() {
	start_with xdp0 -I kept -L "$dropping"
	refuses 1 absent xdplua -F absent xdp0
	same function "$(figure xdp0 function)" callback
	send_frames 1
	counts xdp0 packets=1 drop=1
}
check "-F with a missing function leaves the old function judging" keeps_function

attaches_nothing() {
	xdplua -d xdp1 2>/dev/null || true
	refuses 1 broken.lua:1: xdplua --replace -I fresh -L "$scratch/broken.lua" xdp1
	detached xdp1
	[[ $(ip -d link show xdp1) != *xdp*id* ]] || fail "an eBPF program stayed: $(ip -d link show xdp1)"
}
check "a first load that fails attaches nothing" attaches_nothing

# The kernel keeps the limits too, for senders that are not our command.
while IFS='|' read -r files bytes answer; do
	check "the kernel answers $files scripts of $bytes bytes with $answer" says "$answer" ./rawload "$files" "$bytes"
done <<'END'
0|0|EINVAL: a load needs a script
1|0|EINVAL: blanks.lua: script is empty (0 bytes; 1 to 8192 are allowed)
1|1|OK:
1|8192|OK:
1|8193|ENAMETOOLONG: blanks.lua: script has 8193 bytes, 8192 are allowed
1|60000|ENAMETOOLONG: blanks.lua: script has 60000 bytes, 8192 are allowed
16|8192|OK:
17|8192|E2BIG: more than 16 scripts in one load
END
