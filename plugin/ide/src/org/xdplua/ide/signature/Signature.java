// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.signature;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationExtension;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.swt.graphics.Image;

/**
 * What a call takes, as the popup over it shows: the signature that fits in the first line, other ways to call it below.
 *
 * @param parameters where each parameter stands in the first line
 * @param active index of the parameter that is being written, when the server was asked; may be behind the last one
 * @param commas how many commas stood between the bracket and the caret then
 * @param bracket UTF-16 offset of the bracket that opens the call
 */
record Signature(String text, List<IRegion> parameters, int active, int commas, int bracket) implements IContextInformation, IContextInformationExtension {

	/** @param help has one signature at least */
	static Signature of(SignatureHelp help, Bracket around) {
		List<SignatureInformation> all = help.getSignatures();
		int chosen = help.getActiveSignature() == null ? 0 : Math.clamp(help.getActiveSignature(), 0, all.size() - 1);
		SignatureInformation first = all.get(chosen);
		StringBuilder text = new StringBuilder(first.getLabel());
		for (int i = 0; i < all.size(); i++) {
			text.append(i == chosen ? "" : "\n" + all.get(i).getLabel());
		}
		int active = first.getActiveParameter() != null ? first.getActiveParameter() : help.getActiveParameter() != null ? help.getActiveParameter() : 0;
		return new Signature(text.toString(), regions(first), active, around.commas(), around.offset());
	}

	private static List<IRegion> regions(SignatureInformation signature) {
		List<IRegion> regions = new ArrayList<>();
		if (signature.getParameters() != null) {
			for (ParameterInformation parameter : signature.getParameters()) {
				IRegion region = parameter.getLabel().map(name -> {
					int at = signature.getLabel().indexOf(name);
					return new Region(Math.max(at, 0), at < 0 ? 0 : name.length());
				}, place -> new Region(place.getFirst(), place.getSecond() - place.getFirst()));
				regions.add(region);
			}
		}
		return regions;
	}

	@Override
	public String getContextDisplayString() {
		return text;
	}

	@Override
	public String getInformationDisplayString() {
		return text;
	}

	@Override
	public Image getImage() {
		return null;
	}

	/** The popup stays over the bracket while one types on. */
	@Override
	public int getContextInformationPosition() {
		return bracket;
	}
}
