-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: bytes that are no UTF-8
function attack(packet)
	for _ in utf8.codes("\xf8\x88\x80\x80\xff") do end
end
