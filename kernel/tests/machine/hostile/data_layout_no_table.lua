-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a layout with a field that is no description
function attack(packet)
	packet:layout {f = 1}
end
