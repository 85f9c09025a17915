# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # state, here, kernel, modules, KERNEL_*: set by testbed
# The machine's whole file system: programs of this host with the libraries they need, our own
# files, the modules. Packed anew for each boot, which takes about a second.

# Kernel modules that the machine uses; what they depend on comes along. The cloud kernel has virtio_pci built in.
# shellcheck disable=SC2206  # several words
kernel_modules=(virtio_net veth bonding ${XDPLUA_TESTBED_EXTRA:-})

programs=(bash dash dropbear ip bpftool ethtool)

# add_program ROOT FILE: copies the program to /usr/bin, and its shared libraries to where they are here.
add_program() {
	local root=$1 library
	install -m 755 "$(readlink -f "$2")" "$root/usr/bin/$(basename "$2")"
	while read -r library; do
		[ -e "$root$library" ] || install -D -m 755 "$(readlink -f "$library")" "$root$library"
	done < <(ldd "$2" 2>/dev/null | grep -oE '/[^ ]+\.so[^ ]*')
}

# on_host NAME: prints the file of one of the host's programs.
on_host() {
	PATH=$PATH:/usr/sbin:/sbin command -v "$1" || die "the program $1 is missing on this host: .ci/packages lists what is needed"
}

# add_busybox ROOT: a link for each applet that the root has no real program of.
add_busybox() {
	local root=$1 applet
	install -m 755 "$(on_host busybox)" "$root/usr/bin/busybox"
	for applet in $(busybox --list); do
		[ -e "$root/usr/bin/$applet" ] || ln -s busybox "$root/usr/bin/$applet"
	done
}

# add_module FILE FOLDER: unpacked, as the machine has no xz; without the debug information, which is most of it. BTF stays.
add_module() {
	local to
	to=$2/$(basename "$1" .xz)
	case $1 in
		*.xz) xz -dc "$1" >"$to" ;;
		*) cp "$1" "$to" ;;
	esac
	strip --strip-debug "$to"
}

# add_modules ROOT: the kernel's modules and ours, with a modules.dep of just these.
add_modules() {
	local root=$1 to=$1/usr/lib/modules/$KERNEL_RELEASE name file
	mkdir -p "$to"
	for name in "${kernel_modules[@]}"; do
		for file in $(sed -nE "s|^([^:]*/$name\.ko(\.xz)?): *|\1 |p" "$KERNEL_MODULES/modules.dep"); do
			add_module "$KERNEL_MODULES/$file" "$to"
		done
	done
	for file in "$modules"/*.ko; do
		[ ! -e "$file" ] || add_module "$file" "$to"
	done
	cp "$KERNEL_MODULES"/modules.{builtin,builtin.modinfo,order} "$to/"
	PATH=$PATH:/usr/sbin:/sbin depmod -b "$root/usr" "$KERNEL_RELEASE"
}

# add_own_files ROOT
add_own_files() {
	local root=$1
	cp "$here/machine/inittab" "$root/etc/inittab"
	install -m 755 "$here/machine/setup" "$root/etc/xdplua-testbed"
	install -D -m 644 "$here/machine/modprobe.conf" "$root/etc/modprobe.d/xdplua.conf"
	printf '%s\n' root:x:0:0:root:/root:/bin/bash nobody:x:65534:65534:nobody:/:/bin/bash >"$root/etc/passwd"
	printf '%s\n' root:x:0: nobody:x:65534: >"$root/etc/group"
	printf '/bin/bash\n' >"$root/etc/shells"
	install -D -m 600 "$state/hostkey" "$root/etc/dropbear/dropbear_ed25519_host_key"
	(umask 077 && mkdir -p "$root/root/.ssh" && cp "$state/id_ed25519.pub" "$root/root/.ssh/authorized_keys")
	mkdir -p "$root/srv"
	printf 'xdplua-testbed\n' >"$root/srv/index.html"
	"${CC:-cc}" -O2 -Wall -Wextra -static -o "$root/usr/bin/xdplua-traffic" "$here/machine/xdplua-traffic.c"
	local command
	for command in xdplua xdpluatables; do
		[ ! -x "$kernel/build/$command" ] || add_program "$root" "$kernel/build/$command"
	done
}

# Writes the file initramfs in the state folder.
make_initramfs() {
	local root=$state/root folder program
	say "packing the initramfs"
	rm -rf "$root"
	mkdir -p "$root"/{usr/{bin,lib,lib64},proc,sys,dev,run,tmp,etc,root,var/log}
	for folder in bin lib lib64; do ln -s "usr/$folder" "$root/$folder"; done
	ln -s usr/bin "$root/sbin"
	ln -s bin "$root/usr/sbin"
	for program in "${programs[@]}"; do add_program "$root" "$(on_host "$program")"; done
	add_busybox "$root"
	add_modules "$root"
	add_own_files "$root"
	(cd "$root" && find . | cpio --quiet -o -H newc -R 0:0 | zstd -q -1 -T0) >"$state/.initramfs"
	rm -rf "$root"
	mv "$state/.initramfs" "$state/initramfs"
}
