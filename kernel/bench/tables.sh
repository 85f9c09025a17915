# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# What the machine's parts of the benchmark have written, as tables and as JSON.

show_verdicts() {
	awk 'BEGIN { printf "%-20s %8s %8s   instructions/packet, of the verdict alone\n", "SCENARIO", "eBPF", "Lua" }
		{ printf "%-20s %8s %8s\n", $1, $2, $3 }' "$1"
}

show_frames() {
	awk 'BEGIN { printf "\n%-20s %8s %8s %8s %8s   instructions/frame, received through veth\n", "SCENARIO", "eBPF", "helper", "core", "iptables" }
		$1 == "nothing" { printf "%-20s %8s, with nothing attached\n", "pass", $2; next }
		{ printf "%-20s %8s %8s %8s %8s\n", $1, $2, $3, $4, $5 }' "$1"
}

# medians FILE: lines "SCENARIO COLUMN RATIO SPEEDUP". Of each round the packets in the time of one CPU, over those with
# eBPF; and what two CPUs send in the same time, over what one sends. Then the medians of the rounds.
medians() {
	awk '
		function put(key, value) { list[key] = list[key] " " value }
		function median(key,	values, n, i, j, t) {
			n = split(list[key], values)
			for (i = 2; i <= n; i++)
				for (j = i; j > 1 && values[j - 1] + 0 > values[j] + 0; j--) { t = values[j]; values[j] = values[j - 1]; values[j - 1] = t }
			return n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2
		}
		{ one[$2, $3, $4] = $5; two[$2, $3, $4] = $6; if (!(($3, $4) in seen)) { seen[$3, $4] = 1; order[++rows] = $3 " " $4 } last = $2 }
		END {
			for (row = 1; row <= rows; row++) {
				split(order[row], key, " ")
				for (round = 0; round <= last; round++) {
					if (!((round, key[1], key[2]) in one)) continue
					base = one[round, key[1], "ebpf"]
					if (base) put(row " ratio", base / one[round, key[1], key[2]])
					put(row " speedup", 2 * one[round, key[1], key[2]] / two[round, key[1], key[2]])
				}
				printf "%s %s %s %.2f\n", key[1], key[2], list[row " ratio"] == "" ? "-" : sprintf("%.2f", median(row " ratio")), median(row " speedup")
			}
		}' "$1"
}

show_pktgen() {
	printf '\n%-20s %-10s %10s %10s   packets for each CPU time, medians of %s rounds\n' SCENARIO COLUMN 'to eBPF' '2 CPUs/1' "$(awk '{ n = $2 } END { print n + 1 }' "$1")"
	medians "$1" | awk '{ printf "%-20s %-10s %10s %10s\n", $1, $2, $3, $4 }'
}

all_as_json() { # FOLDER PART...
	local folder=$1 part comma=
	shift
	printf '{'
	for part; do
		printf '%s"%s":{' "$comma" "$part"
		comma=,
		case $part in
			pktgen)
				medians "$folder/$part" | awk 'BEGIN { printf "\"unit\":\"ratio\",\"rows\":[" }
					{ printf "%s{\"scenario\":\"%s\",\"column\":\"%s\",\"to_ebpf\":%s,\"two_cpus_to_one\":%s}", (NR > 1 ? "," : ""), $1, $2, $3 == "-" ? "null" : $3, $4 }' ;;
			*)
				awk 'BEGIN { printf "\"unit\":\"instructions/packet\",\"rows\":[" }
					function figure(n) { return n == "" || n == "-" ? "null" : n }
					$1 == "nothing" { nothing = $2; next }
					{ printf "%s{\"scenario\":\"%s\",\"ebpf\":%s,\"helper\":%s,\"core\":%s,\"iptables\":%s}", (rows++ ? "," : ""), $1, figure($2), figure($3), figure($4), figure($5) }
					END { if (nothing != "") printf "%s{\"scenario\":\"nothing\",\"none\":%s}", (rows ? "," : ""), nothing }' "$folder/$part" ;;
		esac
		printf ']}'
	done
	printf '}\n'
}
