# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# What is told as it happens: events, lines of print(), tracebacks; and what a call costs.

# watching COMMAND [OPTION...]: what `watch` prints while the command runs goes to $scratch/seen.
watching() {
	local pid status=0
	: >"$scratch/seen"
	timeout 30 xdplua watch "${@:2}" >"$scratch/seen" 2>&1 &
	pid=$!
	# its first words come once it listens
	eventually test -s "$scratch/seen" || return
	"$1" || status=$?
	seen_by_all
	kill "$pid"
	wait "$pid" 2>/dev/null || true
	return "$status"
}
# The log's work has run by the time a command's own event is there.
seen_by_all() { sleep 0.6; }

saw() { grep -qF -e "$1" "$scratch/seen" || fail "not seen: $1" "but:" "$(grep -v '"type":"status"' "$scratch/seen")"; }
saw_not() { ! grep -qF -e "$1" "$scratch/seen" || fail "seen: $1"; }

live_and_die() {
	xdplua --replace -I seen -L born.lua="$(judging xdp.action.drop)" -F callback xdp0 &&
		xdplua --on-error aborted xdp0 &&
		xdplua reset xdp0 &&
		xdplua -I seen -L more.lua="$(script more.lua 'x = 1')" &&
		xdplua -d xdp0 &&
		xdplua unload seen
}
tells_of_changes() {
	xdplua -d xdp0 2>/dev/null || true
	watching live_and_die --json
	saw '"type":"event"'
	saw '"event":"load","instance":"seen","generation":1,"replaced":true,"files":[{"name":"born.lua","size":'
	saw '"event":"attach","interface":"xdp0","ifindex":'
	saw '"event":"change","interface":"xdp0"'
	saw '"on_error":"aborted"'
	saw '"event":"reset","interface":"xdp0"'
	saw '"replaced":false,"files":[{"name":"more.lua","size":5'
	saw '"event":"detach","interface":"xdp0"'
	saw '"event":"unload","instance":"seen"'
	saw '{"type":"status","time_ns":'
	# every line is an object of its own
	! grep -qv '^{.*}$' "$scratch/seen" || fail "not a line of JSON: $(grep -v '^{.*}$' "$scratch/seen")"
}
check "watch --json tells of loads, attaches, changes, resets, detaches, unloads" tells_of_changes

tells_people() {
	watching live_and_die
	saw 'instance seen: replaced by born.lua ('
	saw 'xdp0: attach: generic, instance seen, function callback, on error pass'
	saw 'xdp0: change: generic, instance seen, function callback, on error aborted'
	saw 'xdp0: detach: '
	saw 'instance seen: unloaded'
}
check "watch tells people the same" tells_people

undo_and_confirm() {
	xdplua --replace -I seen -L "$(judging xdp.action.drop)" xdp0 &&
		xdplua --confirm-within 1 --replace -I seen -L "$(judging xdp.action.pass)" -F callback xdp0 &&
		eventually says_not "not confirmed: seen" xdplua status &&
		xdplua confirm "$(xdplua --confirm-within 60 --on-error drop xdp0)"
}
tells_of_confirmation() {
	watching undo_and_confirm --json
	saw '"confirm_within":1}'
	saw '"event":"undo","instance":"seen"'
	saw '"event":"confirm","instance":"seen"'
	saw_not token
}
check "watch tells what waits, is undone and is confirmed, and never a token" tells_of_confirmation

remove_interface() {
	ip link add seen0 type veth peer seen1 &&
		ip link set seen0 up &&
		xdplua -I seen -L "$(judging xdp.action.pass)" seen0 &&
		ip link del seen0 &&
		eventually says_not seen0 xdplua status
}
tells_of_vanishing() {
	watching remove_interface --json
	saw '"event":"detach","interface":"seen0"'
}
check "watch tells of an interface that goes away" tells_of_vanishing

print_lines() {
	start_with xdp0 -I seen -L printing.lua="$(script printing.lua <<'END'
print("loaded", nil, 7)
function callback(packet)
	print("frame of", #packet, "\27[2J", "a\0b", "\xc3\xa4")
	print(("long "):rep(60))
	return xdp.action.pass
end
END
)" && send_frames_on 2 1 && counts xdp0 packets=1
}
tells_lines() {
	watching print_lines --json
	saw '"instance":"seen","cpu":'
	saw '"line":"loaded\u0009nil\u00097"'
	saw '"type":"log","time_ns":'
	saw '"interface":"xdp0","ifindex":'
	saw "\"instance\":null,\"cpu\":2,\"line\":\"frame of\\u000964\\u0009\\u001b[2J\\u0009a?b\\u0009$(printf '\303\244')\",\"lost\":0}"
	# a line has 240 bytes at most
	saw "\"line\":\"$(printf 'long %.0s' {1..48})\""
	saw "\"line\":\"$(printf 'long %.0s' {1..12})\""
	xdplua -d xdp0
}
check "lines of print() come whole, and are told apart by interface, instance and CPU" tells_lines

tells_lines_to_people() {
	watching print_lines
	saw 'xdp0 on CPU 2> frame of	64	?[2J	a?b'
	saw 'instance seen on CPU 0> loaded	nil	7'
	xdplua -d xdp0
}
check "a terminal does not obey what a script prints" tells_lines_to_people

flood() {
	start_with xdp0 -I seen -L "$(script flood.lua <<'END'
local line = ("x"):rep(200)
function callback()
	for _ = 1, 50 do print(line) end
	return xdp.action.pass
end
END
)" && send_frames 20 && counts xdp0 packets=20 errors=0
}
survives_a_flood() {
	watching flood --json
	grep -qE '"lost":[1-9]' "$scratch/seen" || fail "nobody says what was lost of $(grep -c xxx "$scratch/seen") lines"
	xdplua -d xdp0
}
check "a script that prints without end loses lines, and is told so" survives_a_flood

failing=$'local function inner(packet)\n\treturn packet.nothing.at_all\nend\nfunction callback(packet)\n\tinner(packet)\n\treturn xdp.action.pass\nend'
fail_often() {
	start_with xdp0 -I seen -L fails.lua="$(script fails.lua "$failing")" &&
		send_frames_on 1 50 && counts xdp0 packets=50 errors=50
}
tells_errors() {
	watching fail_often --json
	saw '"event":"error","interface":"xdp0"'
	saw "\"cpu\":1,\"error\":\"fails.lua:2: attempt to index a nil value (field 'nothing')\",\"traceback\":\"fails.lua:2: in upvalue 'inner'\\u000afails.lua:5: in function <fails.lua:4>\",\"errors\":"
	# one a second for each CPU, however many there are
	[ "$(grep -c '"event":"error"' "$scratch/seen")" -le 15 ] || fail "$(grep -c '"event":"error"' "$scratch/seen") errors told"
}
check "errors come with traceback, CPU and count, and not each of them" tells_errors

keeps_tracebacks() {
	says "\"traceback\":\"fails.lua:2: in upvalue 'inner'\\u000afails.lua:5: in function <fails.lua:4>\"" attachment xdp0
	says "    fails.lua:2: in upvalue 'inner'" xdplua status
	xdplua reset xdp0
	says '"traceback":null' attachment xdp0
	xdplua -d xdp0
}
check "status has the traceback of the last error" keeps_tracebacks

tells_tracebacks_of_loads() {
	refuses 1 "deep.lua:1: no luck"$'\n'"    [C]: in function 'error'"$'\n'"    deep.lua:1: in local 'f'"$'\n'"    deep.lua:2: in main chunk" \
		xdplua --replace -I seen -L "$(script deep.lua $'local function f() error("no luck") end\nlocal x = f() + 1')"
}
check "a script that raises while it is loaded has a traceback, too" tells_tracebacks_of_loads

filters() {
	ip link add seen0 type veth peer seen1
	watching live_and_die --json seen0
	ip link del seen0
	saw_not '"interface":"xdp0"'
	saw '"event":"load","instance":"seen"'
}
check "watch INTERFACE tells of that one, and of instances" filters

tells_the_new_name() {
	ip link add named0 type veth peer name named1
	start_with named0 -I named -L "$(judging xdp.action.pass)"
	ip link set named0 name renamed0
	watching detach_renamed --json
	ip link del renamed0
	saw '"event":"detach","interface":"renamed0"'
}
detach_renamed() { xdplua -d renamed0; }
check "an interface that was renamed is told by its new name" tells_the_new_name

stays_in_its_namespace() {
	local pid
	timeout 30 nsenter --net=/run/netns/peer xdplua watch --json >"$scratch/peer" 2>&1 &
	pid=$!
	eventually test -s "$scratch/peer"
	watching live_and_die --json
	kill "$pid"
	saw '"interface":"xdp0"'
	cp "$scratch/peer" "$scratch/seen"
	saw_not '"interface":"xdp0"'
	saw '"event":"load","instance":"seen"'
}
check "what concerns an interface is told in its namespace only" stays_in_its_namespace

check "without privilege nobody watches" refuses 1 "not permitted" su nobody -s /bin/bash -c "xdplua watch"

# hears AS WANTED: what a listener gets to know that never sends a command, while an instance is loaded
hears() {
	local pid
	/tests/listen "$1" >"$scratch/heard" &
	pid=$!
	eventually test -s "$scratch/heard"
	xdplua --replace -I heard -L p.lua="$(script p.lua 'print("a secret")')" && xdplua unload heard
	wait "$pid" || fail "listen $1: status $?"
	[ "$(tr '\n' ' ' <"$scratch/heard")" = "$2 " ] || fail "$1: $(cat "$scratch/heard")"
}
check "root hears the groups" hears root "joined heard"
check "nobody can't join them" hears nobody refused
own_namespace="who joins them in a namespace of his own hears nothing"
if [ -e /proc/self/ns/user ]; then
	check "$own_namespace" hears own-namespace "joined silence"
else
	skip "$own_namespace" "this kernel has no user namespaces"
fi

ends_with_the_module() {
	local pid status=0
	xdplua -d xdp0 2>/dev/null || true
	: >"$scratch/seen"
	timeout 30 xdplua watch --json >"$scratch/seen" 2>"$scratch/why" &
	pid=$!
	eventually test -s "$scratch/seen"
	eventually rmmod xdplua
	wait "$pid" || status=$?
	modprobe xdplua
	same "exit status of watch" "$status" 1
	says "cannot read the status" cat "$scratch/why"
	says '{"error":"cannot read the status' tail -n 1 "$scratch/seen"
}
check "watch ends with a word when the module is unloaded" ends_with_the_module

times_calls() {
	start_with xdp0 -I seen -L "$(judging xdp.action.drop)"
	says '"ns_per_call":null,"timed_calls":0' attachment xdp0
	says "  - " xdplua status
	send_frames_on 3 100
	counts xdp0 packets=100 drop=100 timed_calls=2
	[ "$(figure xdp0 ns_per_call)" -gt 0 ] || fail "$(attachment xdp0)"
	xdplua -d xdp0
}
check "one call of 64 is timed" times_calls
