-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.format with 20,000 directives
function attack(packet)
	return (("%99d"):rep(20000)):format(1)
end
