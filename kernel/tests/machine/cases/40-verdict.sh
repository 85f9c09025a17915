# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# Verdicts of real packets, in both modes.

# veth hands over frames that a native program sends back only to a peer with a native program of its own
ip -n peer link set peer0 xdpdrv obj foreign.bpf.o sec xdp

judges() {
	local mode=$1 expression=$2 sent
	shift 2
	start_with xdp0 --mode "$mode" -I verdicts -L "$(judging "$expression")"
	same mode "$(figure xdp0 mode)" "$mode"
	sent=$(frames_sent)
	send_frames 5
	counts xdp0 packets=5 "$@"
	# the sender's own counter is the witness that nothing else was on the wire
	same "frames that left the peer" $(($(frames_sent) - sent)) 5
}
for mode in generic native; do
	while IFS='|' read -r expression counters; do
		# shellcheck disable=SC2086  # counters are several words
		check "$mode: return $expression: $counters" judges "$mode" "$expression" $counters
	done <<'END'
xdp.action.pass|pass=5 drop=0 tx=0 redirect=0 aborted=0 errors=0
xdp.action.drop|pass=0 drop=5 tx=0 redirect=0 aborted=0 errors=0
xdp.action.tx|pass=0 drop=0 tx=5 redirect=0 aborted=0 errors=0
xdp.action.redirect|pass=0 drop=0 tx=0 redirect=5 aborted=0 errors=0
xdp.action.abort|pass=0 drop=0 tx=0 redirect=0 aborted=5 errors=0
xdp.action.aborted|pass=0 drop=0 tx=0 redirect=0 aborted=5 errors=0
nil|pass=5 errors=5
5|pass=5 errors=5
-1|pass=5 errors=5
(1 << 32) + xdp.action.drop|pass=5 drop=0 errors=5
'drop'|pass=5 errors=5
true|pass=5 errors=5
packet|pass=5 errors=5
error('judged badly')|pass=5 errors=5
nothing.at.all|pass=5 errors=5
END

	passes() { start_with xdp0 --mode "$1" -L "$(judging xdp.action.pass)" && echo_answered 3 3; }
	check "$mode: what passes is answered" passes "$mode"

	drops() { start_with xdp0 --mode "$1" -L "$(judging xdp.action.drop)" && echo_answered 2 0; }
	check "$mode: what is dropped is not answered" drops "$mode"

	sends_back() { start_with xdp0 --mode "$1" -L "$(judging xdp.action.tx)" && returned 5 5; }
	check "$mode: tx sends the frames back unchanged" sends_back "$mode"

	names_the_error() {
		start_with xdp0 --mode "$1" -L "$(script wrong.lua $'function callback(packet)\n\tlocal x = nil\n\treturn x.y\nend')"
		send_frames 1
		counts xdp0 errors=1
		says 'wrong.lua:3: ' xdplua status --json
		says 'last error on xdp0: wrong.lua:3: ' xdplua status
	}
	check "$mode: the last error names file and line" names_the_error "$mode"
done
xdplua -d xdp0
ip -n peer link set peer0 xdpdrv off

reads_and_writes() {
	start_with xdp0 -L "$(script bytes.lua <<'END'
local frame = data.layout{type = {12 * 8, 16}, byte = {14 * 8, 8}}
local answer = {[1] = xdp.action.drop, [2] = xdp.action.tx}
function callback(packet)
	packet:layout(frame)
	return #packet == 64 and packet.type == 0x88b5 and answer[packet.byte] or xdp.action.pass
end
END
)"
	send_frames 3 1
	send_frames 2 7
	returned 4 4 2
	counts xdp0 packets=9 drop=3 pass=2 tx=4 errors=0
}
check "a callback judges by the bytes of the frame" reads_and_writes

filters_ports() {
	start_with xdp0 -L "$(script ports.lua <<'END'
local ethernet = data.layout{type = {12 * 8, 16}}
local ip = data.layout{ihl = {4, 4}, protocol = {9 * 8, 8}}
local tcp = data.layout{destination = {2 * 8, 16}}
function callback(packet)
	packet:layout(ethernet)
	if packet.type ~= 0x0800 then return xdp.action.pass end
	local network = packet:segment(14)
	network:layout(ip)
	if network.protocol ~= 6 then return xdp.action.pass end
	local transport = network:segment(network.ihl * 4)
	transport:layout(tcp)
	return transport.destination == 80 and xdp.action.drop or xdp.action.pass
end
END
)"
	says "tcp 80 attempts=3 connected=0" xdplua-traffic tcp 80 3
	says "tcp 443 attempts=2 connected=2" xdplua-traffic tcp 443 2
	says "icmp attempts=3 answered=3" xdplua-traffic icmp 3
	# a refused attempt is one frame, a connection three
	counts xdp0 packets=12 drop=3 pass=9 errors=0
}
check "a port filter drops TCP to port 80 and nothing else" filters_ports

knows_its_interface() {
	start_with xdp0 -L "$(judging 'xdplua.get_ifindex() == '"$(cat /sys/class/net/xdp0/ifindex)"' and xdp.action.drop or xdp.action.pass')"
	send_frames 2
	counts xdp0 packets=2 drop=2
}
check "xdplua.get_ifindex() is the interface of the packet" knows_its_interface

forgets_packets() {
	start_with xdp0 -L "$(script keeper.lua <<'END'
local byte = data.layout{byte = {14 * 8, 8}}
local kept, part
function callback(packet)
	if not kept then
		kept, part = packet, packet:segment(14)
		packet:layout(byte)
		part:layout(data.layout{byte = {0, 8}})
		return packet.byte == 7 and part.byte == 7 and xdp.action.drop or xdp.action.pass
	end
	return part.byte == nil and xdp.action.tx or xdp.action.pass
end
END
)"
	send_frames_on 0 2 7
	counts xdp0 packets=2 drop=1 tx=1 errors=0
}
check "a packet that a script kept reads as nil afterwards" forgets_packets

has_a_state_for_each_cpu() {
	local cpu
	start_with xdp0 -I percpu -L "$(script once.lua <<'END'
local seen
function callback(packet)
	if seen then return xdp.action.pass end
	seen = true
	return xdp.action.drop
end
END
)"
	for cpu in 0 1 2 3; do send_frames_on "$cpu" 3; done
	counts xdp0 packets=12 drop=4 pass=8
}
check "each CPU has a state of its own" has_a_state_for_each_cpu
