-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: replies with arguments of all kinds
function attack(packet)
	local odd = {math.mininteger, math.maxinteger, -1, 0, 41, 42, 43, 1 << 32, "x", {}, true, packet, ("x"):rep(65536), ("x"):rep(3000)}
	for _, a in ipairs(odd) do
		for _, b in ipairs(odd) do pcall(xdplua.udp_reply, a, b, odd) end
		pcall(xdplua.tcp_rst_reply, a)
		pcall(xdplua.checksum, a, 1 << 40)
		pcall(xdplua.fib_lookup, a)
		pcall(xdplua.fib_rewrite, a)
		if a ~= packet then pcall(xdplua.do_redirect, a) end
	end
end
