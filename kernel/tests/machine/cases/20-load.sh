# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# Loading, attaching, detaching, and what status tells of it.

first=$(script first.lua <<'END'
shared = xdp.action.drop
function callback(packet) return shared end
function passing(packet) return xdp.action.pass end
END
)
second=$(script second.lua "shared = xdp.action.pass")

loads_and_attaches() {
	start_with xdp0 -I trial -L "$first"
	same instance "$(figure xdp0 instance)" trial
	same function "$(figure xdp0 function)" callback
	same mode "$(figure xdp0 mode)" generic
	says '"files":[{"name":"first.lua","size":'"$(stat -c %s "$first")"',"sha256":"'"$(sha256sum "$first" | cut -d' ' -f1)"'"}]' xdplua status --json
	says '"attachments":[]' xdplua status --json xdp1
}
check "-L FILE IFACE loads and attaches callback; status names file, size and hash" loads_and_attaches

prints_a_table() {
	says "INTERFACE  MODE     INSTANCE  FUNCTION  PACKETS  PASS  DROP  TX  REDIRECT  ABORTED  ERRORS" xdplua status
	says "xdp0       generic  trial     callback        0     0     0   0         0        0       0" xdplua status
	says "scripts of trial: first.lua ($(stat -c %s "$first") bytes)" xdplua status
}
check "status prints an aligned table" prints_a_table

attaches_by_the_original_way() {
	start_with xdp0 -I trial -L "$first"
	xdplua -F passing xdp0
	same function "$(figure xdp0 function)" passing
	same instance "$(figure xdp0 instance)" trial
	send_frames 3
	counts xdp0 packets=3 pass=3 drop=0
}
check "-F FUNCTION IFACE changes the function of the attachment" attaches_by_the_original_way

loads_without_attaching() {
	xdplua -d xdp0
	xdplua --replace -I trial -L "$first"
	detached xdp0
	xdplua -I trial -F passing xdp0
	send_frames 2
	counts xdp0 packets=2 pass=2
}
check "-L FILE only loads; -F FUNCTION IFACE attaches what is loaded" loads_without_attaching

adds() {
	start_with xdp0 -I trial -L "$first"
	send_frames 2
	xdplua -I trial -L "$second"
	send_frames 3
	counts xdp0 packets=5 drop=2 pass=3
}
check "a second load adds to what the first one left" adds

replaces() {
	start_with xdp0 -I trial -L "$first"
	refuses 1 callback xdplua --replace -I trial -L "$second" xdp0
	xdplua --replace -I trial -L "$(judging 'shared and xdp.action.drop or xdp.action.pass')" xdp0
	send_frames 2
	counts xdp0 packets=2 pass=2 drop=0
}
check "a replacing load starts without the globals of the one before" replaces

keeps_counting() {
	start_with xdp0 -I trial -L "$first"
	send_frames 2
	xdplua --replace -I trial -L "$(judging xdp.action.pass)" xdp0
	send_frames 3
	counts xdp0 packets=5 drop=2 pass=3
}
check "a replacing load keeps the attachment's counters" keeps_counting

isolates() {
	start_with xdp0 -I one -L "$first"
	start_with xdp1 -I two -L "$(judging 'shared and xdp.action.drop or xdp.action.pass')"
	peer /tests/frames send peer1 2
	send_frames 2
	counts xdp0 packets=2 drop=2
	counts xdp1 packets=2 pass=2
	xdplua -d xdp1
}
check "instances share no globals" isolates

detaches() {
	start_with xdp0 -L "$first"
	echo_answered 2 0
	xdplua -d xdp0
	detached xdp0
	echo_answered 2 2
	refuses 1 "nothing is attached" xdplua -d xdp0
}
check "-d detaches, and packets flow again" detaches

reads_standard_input() {
	start_with xdp0 -L port-filter.lua=- <"$first"
	says '"name":"port-filter.lua"' xdplua status --json
	start_with xdp0 -L - <"$first"
	says '"name":"stdin"' xdplua status --json
}
check "NAME=- reads standard input under that name, - as stdin" reads_standard_input

loads_in_order() {
	start_with xdp0 -L "$first" -L "$second"
	send_frames 2
	counts xdp0 packets=2 pass=2
}
check "several files are loaded in their order" loads_in_order

takes_the_largest() {
	{ cat "$first"; head -c $((8192 - $(stat -c %s "$first"))) /dev/zero | tr '\0' ' '; } >"$scratch/largest.lua"
	start_with xdp0 -L "$scratch/largest.lua"
	says '"size":8192' xdplua status --json
	local files=() i
	for i in {1..16}; do files+=(-L "part$i.lua=$scratch/largest.lua"); done
	start_with xdp0 "${files[@]}"
	says '"name":"part16.lua"' xdplua status --json
}
check "a script of 8192 bytes, and 16 of them, can be loaded" takes_the_largest

counts_a_nul() {
	printf 'function callback(packet) return xdp.action.pass end --\0' >"$scratch/nul.lua"
	start_with xdp0 -L "$scratch/nul.lua"
	says '"size":56' xdplua status --json
}
check "a NUL byte does not cut a script" counts_a_nul

# ---- bundles

bundle() {
	local file
	for file; do
		printf 'xdplua-file %s %s\n' "$(stat -c %s "$file")" "$(basename "$file")"
		cat "$file"
		echo
	done
	echo xdplua-end
}

takes_a_bundle() {
	bundle "$first" "$second" | xdplua --bundle - --replace -I trial xdp0
	says '"name":"trial"' xdplua status --json
	says '"name":"second.lua"' xdplua status --json
}
check "a bundle loads its scripts" takes_a_bundle

refuses_every_cut() {
	local whole length
	start_with xdp0 -I trial -L "$first"
	bundle "$second" >"$scratch/bundle"
	whole=$(stat -c %s "$scratch/bundle")
	for length in 0 5 14 26 27 30 $((whole - 12)) $((whole - 5)) $((whole - 1)); do
		head -c "$length" "$scratch/bundle" >"$scratch/cut"
		refuses 1 "bundle" xdplua --bundle "$scratch/cut" --replace -I trial xdp0
	done
	send_frames 1
	counts xdp0 packets=1 drop=1
}
check "a bundle that is cut off anywhere loads nothing" refuses_every_cut
