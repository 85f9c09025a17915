// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.bench;

/** A script as large as the kernel takes, and the place in it where somebody types. */
record Sample(String text, int line, int character) {
	private static final int BYTES = 8192;
	private static final String HEAD = """
			local action = xdp.action
			local ethernet = data.layout { destination = {0, 48}, source = {48, 48}, type = {96, 16} }
			local ipv4 = data.layout { version = {0, 4}, ihl = {4, 4}, total = {16, 16}, ttl = {64, 8}, protocol = {72, 8}, source = {96, 32} }
			local tcp = data.layout { sport = {0, 16}, dport = {16, 16}, flags = {104, 8} }
			""";
	private static final String FUNCTION = """
			---Judges packets to one port.
			---@param pkt data.object
			---@return integer verdict
			local function judge_%d(pkt)
			  local ip = pkt:segment(14)
			  if not ip then return action.pass end
			  ip:layout(ipv4)
			  if ip.protocol ~= 6 then return action.pass end
			  local segment = pkt:segment(14 + ip.ihl * 4)
			  if not segment then return action.pass end
			  segment:layout(tcp)
			  for i = 1, 4 do
			    if segment.dport == 80 + i and segment.flags & 2 ~= 0 then return action.drop end
			  end
			  return action.pass
			end
			""";
	private static final String CALLBACK = """
			function callback(pkt)
			  pkt:layout(ethernet)
			  if pkt.type ~= 0x0800 then return action.pass end
			  local ip = pkt:segment(14)
			  ip:layout(ipv4)
			  local x = ip.
			  return judge_1(pkt)
			end
			""";

	static Sample make() {
		StringBuilder text = new StringBuilder(HEAD);
		for (int i = 1; text.length() + FUNCTION.length() + CALLBACK.length() < BYTES; i++) {
			text.append(FUNCTION.formatted(i)).append('\n');
		}
		text.append(CALLBACK);
		text.append("--").append("x".repeat(BYTES - text.length() - 2));
		String before = text.substring(0, text.indexOf("local x = ip.") + "local x = ip.".length());
		int line = (int) before.chars().filter(c -> c == '\n').count();
		return new Sample(text.toString(), line, before.length() - before.lastIndexOf('\n') - 1);
	}
}
