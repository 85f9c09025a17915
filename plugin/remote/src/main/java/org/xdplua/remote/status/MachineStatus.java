// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One machine at one moment.
 *
 * @param version "helper" (stock kernel) or "core" (patched kernel)
 * @param module version of the kernel module
 * @param lua "Lua 5.4.7"
 * @param foreign XDP programs of others
 */
public record MachineStatus(String version, String module, String lua, List<Instance> instances, List<Attachment> attachments, List<ForeignProgram> foreign) {

	/** What {@code xdplua status --json} must say as "abi". */
	public static final int ABI = 1;

	public MachineStatus {
		instances = List.copyOf(instances);
		attachments = List.copyOf(attachments);
		foreign = List.copyOf(foreign);
	}

	public Optional<Attachment> attachment(String interfaceName) {
		return attachments.stream().filter(attachment -> attachment.interfaceName().equals(interfaceName)).findFirst();
	}

	public Optional<Instance> instance(String name) {
		return instances.stream().filter(instance -> instance.name().equals(name)).findFirst();
	}

	/** The scripts that judge an attachment's packets; none if its instance isn't listed. */
	public List<LoadedFile> files(Attachment attachment) {
		return instance(attachment.instance()).map(Instance::files).orElse(List.of());
	}

	/** What judges the packets of an interface; empty when nothing does. */
	public Optional<Running> running(String interfaceName) {
		return attachment(interfaceName).map(attachment -> Running.of(this, attachment));
	}

	/** Bytes that the Lua states behind an attachment hold; they belong to all attachments of the instance together. */
	public OptionalLong memory(Attachment attachment) {
		return instance(attachment.instance()).map(instance -> OptionalLong.of(instance.memory())).orElse(OptionalLong.empty());
	}
}
