# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# The library xdplua with real packets, in both modes: answers that the peer's own stack takes, redirection, routes.

# A native program sends frames back, or over to the other pair, only if the far side has one as well.
for pair in 0 1; do ip -n peer link set peer$pair xdpdrv obj foreign.bpf.o sec xdp; done
forwarding=$(cat /proc/sys/net/ipv4/ip_forward)

# asks TEXT: what comes back from UDP port 53 of 192.0.2.1. (A read of a byte would throw the rest of the datagram away.)
asks() {
	# shellcheck disable=SC2016  # expanded in the namespace
	peer bash -c 'exec 3<>/dev/udp/192.0.2.1/53; printf %s "$1" >&3; timeout 3 dd bs=2048 count=1 <&3 2>/dev/null' asks "$1"
}

# tells TEXT: sends it there and expects nothing.
# shellcheck disable=SC2016  # expanded in the namespace
tells() { peer bash -c 'printf %s "$1" >/dev/udp/192.0.2.1/53' tells "$1"; }

# peer1_got: frames that came in at the other pair's far end
peer1_got() { peer awk '$1 == "peer1:" { print $3 }' /proc/net/dev; }

judges_udp() { # MODE BODY: for UDP to port 53
	start_with xdp0 --mode "$1" -I packet -L "$(script packet.lua "function callback(packet)
	if packet:u16(12) ~= 0x0800 or packet[23] ~= 17 or packet:u16(36) ~= 53 then return xdp.action.pass end
	$2
end")"
}

for mode in generic native; do
	answers_udp() {
		judges_udp "$1" "return xdplua.udp_reply(data.new('you said ' .. packet:string(42)), 42)"
		same answer "$(asks "$2")" "you said $2"
		counts xdp0 packets=1 tx=1 errors=0
	}
	check "$mode: udp_reply is taken by the peer's stack" answers_udp "$mode" "hello"
	check "$mode: of an odd length, too" answers_udp "$mode" "four"
	check "$mode: from a long request" answers_udp "$mode" "$(printf 'long %.0s' {1..200})"

	has_no_room() {
		judges_udp "$1" "assert(xdplua.udp_reply(data.new(5000), 42) == nil) assert(packet:string(42) == 'big') return xdp.action.drop"
		tells big
		counts xdp0 packets=1 drop=1 errors=0 no_room=1
	}
	check "$mode: an answer without room is refused, counted, and changes nothing" has_no_room "$mode"

	resets() {
		start_with xdp0 --mode "$1" -L "$(judging 'packet[23] == 6 and xdplua.tcp_rst_reply() or xdp.action.pass')"
		says "tcp 80 attempts=3 connected=0" xdplua-traffic tcp 80 3
		counts xdp0 packets=3 tx=3 errors=0
	}
	check "$mode: tcp_rst_reply refuses connections" resets "$mode"

	redirects() {
		local got
		start_with xdp0 --mode "$1" -L "$(judging "xdplua.do_redirect($(cat /sys/class/net/xdp1/ifindex))")"
		xdplua --replace --mode "$1" -I other -L "$(script other.lua 'function callback() return xdp.action.pass end')" xdp1
		got=$(peer1_got)
		send_frames 4
		counts xdp0 packets=4 redirect=4 errors=0
		eventually eval '[ "$(($(peer1_got) - '"$got"'))" = 4 ]'
		xdplua -d xdp1
	}
	check "$mode: do_redirect sends frames out of another interface" redirects "$mode"

	routes() {
		echo 1 >/proc/sys/net/ipv4/ip_forward
		judges_udp "$1" "
	local before = packet:string()
	local ifindex, to, from, source = xdplua.fib_lookup(0xc6336402)
	assert(ifindex == $(cat /sys/class/net/xdp1/ifindex), from)
	assert(to == '\2\0\0\0\0\x12' and from == '\2\0\0\0\0\x11' and source == 0xc6336401)
	local none, why = xdplua.fib_lookup(0xc6336403)
	assert(none == nil and why == \"the next hop's MAC address is not known\", why)
	none, why = xdplua.fib_lookup(0xc0000201)
	assert(none == nil and why == 'the route forwards nothing', why)
	none, why = xdplua.fib_lookup(0xcb007101)
	assert(none == nil and why == 'there is no route', why)
	assert(not pcall(xdplua.fib_lookup, 'x') and not pcall(xdplua.fib_lookup))
	assert(packet:string() == before)
	assert(xdplua.fib_rewrite(0xcb007101) == nil and packet:string() == before)
	assert(xdplua.fib_rewrite(0xc6336402) == ifindex)
	assert(packet:string(0, 6) == to and packet:string(6, 6) == from)
	assert(packet:u32(26) == source and packet:u32(30) == 0xc6336402)
	assert(xdplua.checksum(packet:segment(14, 20)) == 0)
	return xdp.action.drop"
		tells route
		counts xdp0 packets=1 drop=1 errors=0
		echo 0 >/proc/sys/net/ipv4/ip_forward
		judges_udp "$1" "local none, why = xdplua.fib_lookup(0xc6336402)
	assert(none == nil and why == 'forwarding is disabled on the interface', why) return xdp.action.drop"
		tells route
		counts xdp0 packets=1 drop=1 errors=0
	}
	check "$mode: fib_lookup finds the next hop and changes nothing, fib_rewrite does" routes "$mode"
done
echo "$forwarding" >/proc/sys/net/ipv4/ip_forward
xdplua -d xdp0
for pair in 0 1; do ip -n peer link set peer$pair xdpdrv off; done
