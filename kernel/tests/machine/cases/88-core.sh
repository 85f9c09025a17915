# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# Kernels that call Lua without an eBPF program (kernel/patches). What both kinds do alike, the other files check.

dropping=$(judging xdp.action.drop)
passing=$(script passing.lua 'function callback() return xdp.action.pass end')
ifindex() { cat "/sys/class/net/$1/ifindex"; }

# ---- the way of a packet

needs_no_program() {
	start_with xdp0 -L "$dropping"
	says_not prog/xdp ip -d link show xdp0
	send_frames 3
	counts xdp0 packets=3 drop=3 errors=0
	same "the attachment's version" "$(figure xdp0 version)" core
	says core xdplua status xdp0
}
core_only check "Lua judges, and no eBPF program is on the interface" needs_no_program

has_a_program_natively() {
	start_with xdp0 --mode native -L "$dropping"
	says prog/xdp ip -d link show xdp0
	send_frames 3
	counts xdp0 packets=3 drop=3 errors=0
	same "the attachment's version" "$(figure xdp0 version)" helper
	xdplua -d xdp0
}
core_only check "in native mode there is one still" has_a_program_natively

may_have_a_program_all_the_same() {
	start_with xdp0 --program -L "$dropping"
	says prog/xdp ip -d link show xdp0
	send_frames 3
	counts xdp0 packets=3 drop=3 errors=0
	same "the attachment's version" "$(figure xdp0 version)" helper
	xdplua -d xdp0
	start_with xdp0 -L "$dropping"
	refuses 1 "attached without an eBPF program: xdp0" xdplua --program -F callback xdp0
}
core_only check "with --program there is one in generic mode, too" may_have_a_program_all_the_same

stays_without_a_link() {
	start_with xdp0 -L "$dropping"
	ip link set xdp0 xdpgeneric off
	send_frames 1
	counts xdp0 packets=1 drop=1
}
core_only check "ip link set xdp off does not detach a script" stays_without_a_link

works_as_the_original() {
	local file
	xdplua -d xdp0 2>/dev/null || true
	file=$(script two.lua 'function fn() return xdp.action.drop end function other() return xdp.action.tx end')
	xdplua -L "$file" -F fn xdp0
	send_frames 2
	counts xdp0 packets=2 drop=2
	xdplua -F other xdp0
	returned 3 3
	counts xdp0 packets=5 drop=2 tx=3
	xdplua -d xdp0
	detached xdp0
	echo_answered 1 1
}
core_only check "-L with -F, -F alone, and -d, as the original's command" works_as_the_original

# ---- beside eBPF programs

judges_what_a_program_passes() { # MODE of the program
	ip link set xdp0 xdp"$1" off 2>/dev/null || true
	ip link set xdp0 xdp"$1" obj filter.bpf.o sec xdp
	start_with xdp0 -L "$(judging 'packet[14] == 8 and xdp.action.drop or xdp.action.pass')"
	send_frames 5 7
	send_frames 4 8
	send_frames 3 9
	counts xdp0 packets=7 drop=4 pass=3 errors=0
	# the other order of attaching, and what is left without the program
	ip link set xdp0 xdp"$1" off
	send_frames 5 7
	counts xdp0 packets=12 drop=4 pass=8
	ip link set xdp0 xdp"$1" obj filter.bpf.o sec xdp
	send_frames 5 7
	send_frames 1 9
	counts xdp0 packets=13 drop=4 pass=9
	# and what is left without the script
	xdplua -d xdp0
	says prog/xdp ip -d link show xdp0
	ip link set xdp0 xdp"$1" off
}
core_only check "a generic eBPF program judges first, Lua what it passes" judges_what_a_program_passes generic
core_only check "a native eBPF program judges first, Lua what it passes" judges_what_a_program_passes drv

# ---- tracepoints, which expect a program

tracing=/sys/kernel/tracing
traced() { # TEXT, while COMMAND... sends frames
	local text=$1 found
	shift
	echo >"$tracing/trace"
	echo 1 >"$tracing/events/xdp/enable"
	"$@" || { echo 0 >"$tracing/events/xdp/enable"; return 1; }
	echo 0 >"$tracing/events/xdp/enable"
	found=$(grep -c "$text" "$tracing/trace" || true)
	[ "$found" = 4 ] || fail "traced $found times, not 4: $text" "$(tail -n 8 "$tracing/trace")"
}

judges_traced() { # COUNTER EXPRESSION
	start_with xdp0 -L "$(judging "$2")"
	send_frames 4
	counts xdp0 packets=4 "$1=4" errors=0
}
xdp0_index=$(ifindex xdp0)
xdp1_index=$(ifindex xdp1)
while IFS='|' read -r what counter expression text; do
	core_only check "traced: $what" traced "$text" judges_traced "$counter" "$expression"
done <<END
aborted|aborted|xdp.action.aborted|xdp_exception: prog_id=0 action=ABORTED ifindex=$xdp0_index\$
redirected|redirect|xdplua.do_redirect($xdp1_index)|xdp_redirect: prog_id=0 action=REDIRECT ifindex=$xdp0_index to_ifindex=$xdp1_index err=0
redirected nowhere|redirect|xdp.action.redirect|xdp_redirect_err: prog_id=0 action=REDIRECT ifindex=$xdp0_index to_ifindex=0 err=-56
END

# What these do is not traced as long as it works.
judges_untraced() {
	start_with xdp0 -L "$(judging "xdp.action.$1")"
	echo 1 >"$tracing/events/xdp/enable"
	send_frames 4
	echo 0 >"$tracing/events/xdp/enable"
	counts xdp0 packets=4 "$1=4" errors=0
}
for verdict in pass drop tx; do
	core_only check "with the tracepoints enabled: $verdict" judges_untraced "$verdict"
done

# ---- room and checksums

# asks_long N: the size of the answer to a request of N bytes at UDP port 53
asks_long() {
	# shellcheck disable=SC2016  # expanded in the namespace
	peer bash -c 'exec 3<>/dev/udp/192.0.2.1/53; head -c "$1" /dev/zero >&3; timeout 3 dd bs=2048 count=1 <&3 2>/dev/null | wc -c' asks "$1"
}

grows_by_256() {
	local size
	start_with xdp0 -L "$(script grow.lua <<'END'
function callback(packet)
	if packet:u16(12) ~= 0x0800 or packet[23] ~= 17 or packet:u16(36) ~= 53 then return xdp.action.pass end
	return assert(xdplua.udp_reply(data.new(#packet - 42 + 256), 42))
end
END
)"
	for size in 18 19 50 100 150 200 300 400 700 1000 1216; do
		same "the answer to $size bytes" "$(asks_long $size)" $((size + 256))
	done
	counts xdp0 packets=11 tx=11 errors=0 no_room=0
}
core_only check "udp_reply finds room for 256 bytes more, whatever the size of the frame" grows_by_256

# Each side's script sums up what it gets. An offloading sender leaves that sum to the device, and veth has none.
sums=$(script sums.lua <<'END'
local function sum(packet, from, to)
	local s = 0
	for i = from, to - 2, 2 do s = s + packet:u16(i) end
	return s + ((to - from) % 2 == 1 and packet[to - 1] << 8 or 0)
end
local function is_right(packet)
	local last = 14 + packet:u16(16)
	local s = sum(packet, 26, last) + 17 + packet:u16(38)
	while s > 0xffff do s = (s & 0xffff) + (s >> 16) end
	return s == 0xffff
end
local function judge(packet)
	if packet:u16(12) ~= 0x0800 or packet[23] ~= 17 then return end
	assert(is_right(packet), 'a wrong checksum')
	return true
end
function answer(packet)
	return judge(packet) and packet:u16(36) == 53 and xdplua.udp_reply(data.new('you said ' .. packet:string(42)), 42) or
		xdp.action.pass
end
function watch(packet) return judge(packet) and xdp.action.drop or xdp.action.pass end
END
)

sums_are_whole() {
	ip netns exec peer ethtool -K peer0 tx on >/dev/null
	start_with xdp0 -I sums -L "$sums" -F answer
	ip netns exec peer xdplua --replace -I sums -L "$sums" -F watch peer0
	# shellcheck disable=SC2016  # expanded in the namespace
	peer bash -c 'for i in 1 22 333; do printf %s "$i" >/dev/udp/192.0.2.1/53; done'
	counts xdp0 tx=3 errors=0
	eventually eval '[ "$(ip netns exec peer xdplua status --json peer0 | grep -c "\"drop\":3.*\"errors\":0,")" = 1 ]'
	ip netns exec peer xdplua -d peer0
	ip netns exec peer ethtool -K peer0 tx off >/dev/null
}
core_only check "checksums are whole before a script sees the frame, and after its answer, though the sender offloads them" sums_are_whole

# ---- the tail of a frame whose length a script has changed (patch 2)

# Two answers that are made the fragments of one datagram: the peer's stack appends the second one to the first, where
# the tail of that one is. If it were behind the frame's end, there would be a hole. A request is a letter, and how
# many bytes each answer has.
fragments=$(script fragments.lua <<'END'
function callback(packet)
	if packet:u16(12) ~= 0x0800 or packet[23] ~= 17 or packet:u16(36) ~= 53 then return xdp.action.pass end
	local letter, one, two = packet:string(42):match('^(%a) (%d+) (%d+) ')
	one, two = tonumber(one), tonumber(two)
	local function put(offset, word) packet[offset], packet[offset + 1] = word >> 8, word & 0xff end
	local verdict = assert(xdplua.udp_reply(data.new(letter:rep(letter == 'a' and one or two)), 42))
	put(18, 0x7461)
	if letter == 'a' then
		put(20, 0x2000) -- more fragments
		put(38, 8 + one + 8 + two) -- the whole datagram
		put(40, 0) -- which has no checksum
	else
		put(20, (8 + one) // 8)
		for i = 34, 41 do packet[i] = 0x62 end -- no UDP header, but more of the datagram
	end
	assert(xdplua.fix_checksums())
	return verdict
end
END
)

# put_together REQUEST ONE TWO [HOW...]: requests of REQUEST bytes, answers of ONE (8, 16, 24...) and TWO
put_together() {
	start_with xdp0 -L "$fragments"
	peer /tests/ask "${@:4}" "$(printf "%-$1s" "a $2 $3 ")" "$(printf "%-$1s" "b $2 $3 ")" >"$scratch/datagram"
	{ printf "%$2s" '' | tr ' ' a; printf "%$(($3 + 8))s" '' | tr ' ' b; } >"$scratch/expected"
	cmp "$scratch/expected" "$scratch/datagram" || fail "the datagram is not what the answers were"
	counts xdp0 packets=2 tx=2 errors=0 no_room=0
}
while IFS='|' read -r what sizes; do
	for how in '' --cloned --pieces; do
		[ "$how" != --pieces ] || ip netns exec peer ethtool -K peer0 tx on sg on >/dev/null
		# shellcheck disable=SC2086  # several words
		core_only check "to an answer that $what another one can be appended${how:+, requests $how}" put_together $sizes $how
		[ "$how" != --pieces ] || ip netns exec peer ethtool -K peer0 sg off tx off >/dev/null
	done
done <<'END'
grows|20 200 40
grows by all that is certain|24 280 40
is as long as the request|48 48 48
shrinks|600 40 100
shrinks, of a big frame|1400 1000 100
END

# ---- interfaces that go away

survives_the_interface() {
	local i
	for i in 1 2 3; do
		ip link add gone0 type veth peer gone1
		ip link set gone0 up
		xdplua --replace -I gone -L "$passing" gone0
		if [ $i = 2 ]; then xdplua -d gone0; fi
		timeout 30 ip link del gone0
	done
	says_not gone0 xdplua status
}
core_only check "an interface with a script is deleted without waiting, attached or just detached" survives_the_interface

xdplua -d xdp0 2>/dev/null || true
