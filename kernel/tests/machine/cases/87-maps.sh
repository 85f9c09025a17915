# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# BPF maps that scripts and user space share. (What goes in and comes out: conformance/maps.lua.)

pins=/sys/fs/bpf

# new_map NAME TYPE KEYSIZE VALUESIZE ENTRIES [FLAGS]: a pinned map, afresh.
new_map() {
	rm -f "$pins/$1"
	bpftool map create "$pins/$1" type "$2" key "$3" value "$4" entries "$5" name "$1" ${6:+flags "$6"}
}

# bound NAME TYPE KEYSIZE VALUESIZE ENTRIES [FLAGS]: the same, bound to its name.
bound() { new_map "$@" && xdplua map bind "$1" "$pins/$1"; }

# id_of NAME: of the map that is bound to it; nothing when none is.
id_of() { xdplua map --json | sed -n "s/.*{\"name\":\"$1\",\"id\":\([0-9]*\).*/\1/p"; }

# holds NAME KEY VALUE: the element, as bpftool shows its bytes.
holds() { says "value: $3" eval "bpftool map lookup pinned $pins/$1 key hex $2 | tr -s ' \n' ' '"; }

start_counting() { # [OPTION...]: counts packets at index 0
	bound counts array 4 8 2
	start_with xdp0 "$@" -I maps -L "$(script counting.lua 'local counts = xdplua.map("counts")
function callback(packet)
	assert(counts:update(0, counts:lookup(0) + 1))
	return xdp.action.drop
end')"
}

for mode in generic native; do
	counts_into_a_map() {
		start_counting --mode "$1"
		send_frames_on 1 5
		counts xdp0 packets=5 drop=5 errors=0
		holds counts "00 00 00 00" "05 00 00 00 00 00 00 00"
		holds counts "01 00 00 00" "00 00 00 00 00 00 00 00"
	}
	check "$mode: a script counts packets into a map that bpftool reads" counts_into_a_map "$mode"
done

start_judging() { # by a table of verdicts that user space fills
	bound verdicts hash 1 1 16
	start_with xdp0 -I maps -L "$(script judging.lua 'local verdicts = xdplua.map("verdicts")
function callback(packet) return verdicts:lookup(packet[14]) or xdp.action.pass end')"
}

steers_at_once() {
	start_judging
	send_frames 2 7
	counts xdp0 packets=2 pass=2
	bpftool map update pinned "$pins/verdicts" key hex 07 value hex 01
	send_frames 3 7
	counts xdp0 packets=5 pass=2 drop=3
	send_frames 1 8
	counts xdp0 packets=6 pass=3 drop=3
	bpftool map delete pinned "$pins/verdicts" key hex 07
	send_frames 1 7
	counts xdp0 packets=7 pass=4 drop=3 errors=0
}
check "user space steers verdicts by a map, from one packet to the next" steers_at_once

follows_its_name() {
	start_judging
	new_map others hash 1 4 4
	bpftool map update pinned "$pins/verdicts" key hex 01 value hex 01
	bpftool map update pinned "$pins/others" key hex 01 value hex 00 00 00 00
	send_frames 1 1
	xdplua map bind verdicts "$pins/others"
	send_frames 1 1
	counts xdp0 packets=2 drop=1 aborted=1 errors=0
	xdplua map bind verdicts "$pins/verdicts"
	send_frames 1 1
	counts xdp0 packets=3 drop=2 aborted=1 errors=0
}
check "a handle follows its name to another map, with values of another size" follows_its_name

is_told_of_a_misfit() {
	start_judging
	new_map others hash 6 4 4
	xdplua map bind verdicts "$pins/others"
	send_frames 1 1
	counts xdp0 packets=1 pass=1 errors=1
	same "last error" "$(attachment xdp0 | grep -o "a key of map 'verdicts' is a string of 6 bytes, not 1")" \
		"a key of map 'verdicts' is a string of 6 bytes, not 1"
}
check "a script finds out when the new map has other keys" is_told_of_a_misfit

raises_when_unbound() {
	start_judging
	xdplua map unbind verdicts
	send_frames 2
	counts xdp0 packets=2 pass=2 errors=2
	says "map 'verdicts' is not bound" xdplua status xdp0
	xdplua map bind verdicts "$pins/verdicts"
	send_frames 1
	counts xdp0 packets=3 pass=3 errors=2
}
check "while the name is not bound, callbacks raise" raises_when_unbound

survives_rebinding() {
	local cpu i
	start_counting
	: >"$scratch/traffic"
	for cpu in 0 2; do while [ -e "$scratch/traffic" ]; do send_frames_on "$cpu" 1000; done & done
	for ((i = 0; i < 15; i++)); do
		xdplua map unbind counts
		# not preallocated; the binding and the pin are its only references
		new_map counts hash 4 8 2 1
		xdplua map bind counts "$pins/counts"
		bpftool map update pinned "$pins/counts" key hex 00 00 00 00 value hex 00 00 00 00 00 00 00 00
	done
	rm "$scratch/traffic"
	wait
	[ "$(figure xdp0 errors)" -gt 0 ] || fail "no packet met an unbound name: $(attachment xdp0)"
	[ "$(figure xdp0 drop)" -gt 0 ] || fail "no packet met a bound one: $(attachment xdp0)"
	eventually eval '[ "$(bpftool map list | grep -c "name counts")" = 1 ]'
}
check "maps are bound and unbound under traffic on two CPUs, and the old ones are freed" survives_rebinding

stays_while_bound() {
	local id
	start_counting
	id=$(id_of counts)
	rm "$pins/counts"
	send_frames_on 1 3
	counts xdp0 packets=3 drop=3 errors=0
	says "05" eval "xdplua map bind again id:$id && bpftool map update id $id key hex 00 00 00 00 value hex 02 00 00 00 00 00 00 00 && echo 05"
	xdplua map unbind counts
	bpftool map show id "$id" >/dev/null
	xdplua map unbind again
	eventually refuses 255 "" bpftool map show id "$id"
}
check "a map that nobody else holds stays while it is bound, and no longer" stays_while_bound

keeps_values_per_cpu() {
	local cpu
	bound percpu "$1" 4 8 4
	start_with xdp0 -I maps -L "$(script percpu.lua 'local m = xdplua.map("percpu")
function callback(packet)
	assert(m:update(1, (m:lookup(1) or 0) + 1))
	return xdp.action.drop
end')"
	for cpu in 0 1 2; do send_frames_on "$cpu" $((cpu + 2)); done
	counts xdp0 packets=9 drop=9 errors=0
	same values "$(bpftool -j map lookup pinned "$pins/percpu" key hex 01 00 00 00 | grep -o '"value":\["0x[0-9a-f]*' | grep -o '..$' | tr '\n' ' ')" "02 03 04 00 "
}
for type in percpu_array percpu_hash lru_percpu_hash; do
	check "$type: each CPU has a value of its own" keeps_values_per_cpu "$type"
done

forgets_the_oldest() {
	bound recent lru_hash 4 4 64
	start_with xdp0 -I maps -L "$(script recent.lua 'local m, n = xdplua.map("recent"), 0
function callback(packet)
	n = n + 1
	assert(m:update(n, n))
	return m:lookup(n) == n and xdp.action.drop or xdp.action.pass
end')"
	send_frames_on 1 1000
	counts xdp0 packets=1000 drop=1000 errors=0
	[ "$(bpftool -j map dump pinned "$pins/recent" | grep -o '"key"' | wc -l)" -le 64 ] || fail "it has more than 64 elements"
}
check "an LRU map that is full takes new keys from packets" forgets_the_oldest

allocates_in_packets() {
	bound loose hash 8 100 1000 1
	start_with xdp0 -I maps -L "$(script loose.lua 'local m, n = xdplua.map("loose"), 0
assert(m:update(0, ("l"):rep(100)))
function callback(packet)
	n = n + 1
	assert(m:update(n, ("x"):rep(100)))
	return (n < 10 or m:delete(n - 5)) and m:lookup(0) == ("l"):rep(100) and xdp.action.drop or xdp.action.pass
end')"
	send_frames_on 1 2000
	counts xdp0 packets=2000 drop=2000 errors=0
}
check "a hash without preallocation works at load and in packets" allocates_in_packets

survives_deep_stacks() {
	bound "$1" "$1" 4 8 16 "${2:-}"
	start_with xdp0 -I maps -L "$(script deep.lua "local m, n = xdplua.map('$1'), 0
local function again(s)
	n = n + 1
	m:update(n, n) m:lookup(n) m:delete(n // 2)
	return (s:gsub('.', again))
end
function callback(packet) if packet[14] == 1 then again('x') end return xdp.action.drop end")"
	send_frames_on 1 1 1
	counts xdp0 packets=1 errors=1 pass=1
	says "pattern too complex" xdplua status xdp0 # what gsub says when the stack is low
	send_frames_on 1 1 0
	counts xdp0 packets=2 errors=1 drop=1
}
check "an LRU map is used where the stack ends" survives_deep_stacks lru_hash
check "a hash without preallocation is used where the stack ends" survives_deep_stacks hash 1

adds_to_live_states() {
	start_counting
	xdplua -I maps -L "$(script adding.lua 'local m = xdplua.map("counts") assert(m:update(1, m:lookup(1) + 1))')"
	holds counts "01 00 00 00" "04 00 00 00 00 00 00 00"
}
check "an additive load uses maps in the state of each CPU" adds_to_live_states

needs_its_maps() {
	start_with xdp0 -I maps -L "$(judging xdp.action.drop)"
	refuses 1 "map 'absent' is not bound: bind one with 'xdplua map bind'" \
		xdplua --replace -L "$(script needs.lua 'm = xdplua.map("absent") function callback() return xdp.action.pass end')" xdp0
	send_frames 1
	counts xdp0 packets=1 drop=1
}
check "a script that needs a map that is not bound is refused, and the old one judges on" needs_its_maps

# judges_with NAME BODY: packets of a script with the map m
judges_with() { start_with xdp0 -I maps -L "$(script with.lua "local m = xdplua.map('$1') function callback() $2 return xdp.action.drop end")"; }

may_only_read() {
	bound constant hash 4 4 4 0x80 # BPF_F_RDONLY_PROG
	bpftool map update pinned "$pins/constant" key hex 01 00 00 00 value hex 05 00 00 00
	bpftool map freeze pinned "$pins/constant"
	judges_with constant "assert(m:lookup(1) == 5)
	local done, why = m:update(1, 6) assert(done == nil and why == 'programs may not write into the map', why)
	done, why = m:delete(1) assert(done == nil and why == 'programs may not write into the map', why)
	assert(xdplua.bpf_map_update_elem(m, 1, 6) == -13 and m:lookup(1) == 5)"
	send_frames 1
	counts xdp0 packets=1 drop=1 errors=0
}
check "a map that programs may only read stays as it is" may_only_read

may_only_write() {
	bound sink hash 4 4 4 0x100 # BPF_F_WRONLY_PROG
	judges_with sink "assert(m:update(1, 5)) local done, why = pcall(m.lookup, m, 1)
	assert(not done and why == \"map 'sink' may not be read by programs\", why)"
	send_frames 1
	counts xdp0 packets=1 drop=1 errors=0
	holds sink "01 00 00 00" "05 00 00 00"
}
check "a map that programs may only write is not read" may_only_write

freezing_is_for_user_space() {
	bound frozen hash 4 4 4
	bpftool map freeze pinned "$pins/frozen"
	judges_with frozen "assert(m:update(1, 5))"
	send_frames 1
	counts xdp0 packets=1 drop=1 errors=0
	holds frozen "01 00 00 00" "05 00 00 00"
	refuses 255 "" bpftool map update pinned "$pins/frozen" key hex 01 00 00 00 value hex 06 00 00 00
}
check "a frozen map is written by scripts, as by programs, and by nobody else" freezing_is_for_user_space

refuses_types() {
	local type
	rm -f "$pins/other"
	for type in "ringbuf key 0 value 0 entries 4096" "queue key 0 value 4 entries 4" "prog_array key 4 value 4 entries 4" "lpm_trie key 8 value 4 entries 4 flags 1" "devmap key 4 value 4 entries 4"; do
		# shellcheck disable=SC2086  # several words
		bpftool map create "$pins/other" type $type name other
		refuses 1 "cannot bind the map: other: scripts can't use a map of type" xdplua map bind other "$pins/other"
		rm "$pins/other"
	done
	same "the id of what was refused" "$(id_of other)" ""
}
check "kinds of maps that have no elements to look up are refused" refuses_types

refuses_locks() {
	rm -rf "$pins/locked" "$pins/locked-maps"
	bpftool prog load locked.bpf.o "$pins/locked" pinmaps "$pins/locked-maps"
	refuses 1 "scripts can't use a map whose values have locks" xdplua map bind locked "$pins/locked-maps/locked"
	refuses 1 "what is pinned there is no map: $pins/locked" xdplua map bind locked "$pins/locked"
	rm -r "$pins/locked" "$pins/locked-maps"
}
check "a map whose values have a lock is refused, and what is no map" refuses_locks

new_map some hash 4 8 16
some=$(bpftool -j map show pinned "$pins/some" | sed 's/.*"id":\([0-9]*\).*/\1/')
long=$(printf 'x%.0s' {1..64})
while IFS='|' read -r status text arguments; do
	# shellcheck disable=SC2086  # arguments are several words
	check "xdplua $arguments -> $text" refuses "$status" "$text" xdplua ${arguments//LONG/$long}
done <<END
1|cannot open the pinned map: $pins/absent: No such file or directory|map bind some $pins/absent
1|cannot open the map: id:4000000000: no such map|map bind some id:4000000000
1|no id of a map: id:x|map bind some id:x
1|no id of a map: id:99999999999|map bind some id:99999999999
1|no map is bound to the name: absent|map unbind absent
2|map name has 64 bytes, 1 to 63 are allowed|map bind LONG $pins/some
2|map bind takes a name, and the path or id of a map|map bind some
2|map unbind takes a name|map unbind
2|unknown: map list|map list
1|no map is bound to the name: absent|map unbind absent --json
END
check "an unprintable name is refused" refuses 1 "the name of the map is empty or has unprintable bytes" xdplua map bind $'a\nb' "$pins/some"

lists() {
	xdplua map bind some "id:$some"
	says "{\"name\":\"some\",\"id\":$some,\"type\":\"hash\",\"key_size\":4,\"value_size\":8,\"max_entries\":16}" xdplua map --json
	says "some hash 4 8 16 $some" eval 'xdplua map | tr -s " "'
	says "\"name\":\"some\"" ip netns exec peer xdplua map --json
}
check "the list tells what is bound, in every network namespace" lists

binds_so_many() {
	local i
	for i in $(xdplua map --json | grep -o '"name":"[^"]*' | cut -d'"' -f4); do xdplua map unbind "$i"; done
	for i in {1..64}; do xdplua map bind "n$i" "id:$some"; done
	refuses 1 "64 maps are bound, and more are not allowed: unbind one" xdplua map bind n65 "id:$some"
	xdplua map bind n64 "id:$some"
	xdplua map unbind n17
	xdplua map bind n65 "id:$some"
	same "names" "$(xdplua map --json | grep -o '"name"' | wc -l)" 64
	start_with xdp0 -I maps -L "$(script last.lua 'local m = xdplua.map("n64") function callback() m:update(1, 64) return xdp.action.drop end')"
	send_frames 1
	counts xdp0 packets=1 drop=1 errors=0
	holds some "01 00 00 00" "40 00 00 00 00 00 00 00"
}
check "64 names can be bound, and then others instead" binds_so_many

unloading_releases_maps() {
	xdplua map bind n1 "id:$some"
	xdplua -d xdp0 2>/dev/null || true
	eventually rmmod xdplua
	rm -f "$pins"/{some,counts,verdicts,others,percpu,recent,loose,constant,sink,frozen,lru_hash,hash}
	eventually refuses 255 "" bpftool map show id "$some"
	modprobe xdplua
	same "bound maps" "$(xdplua map --json)" '{"maps":[]}'
}
check "the module is unloaded whatever is bound, and the maps are released" unloading_releases_maps
