// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.templates;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateBuffer;
import org.eclipse.jface.text.templates.TemplateException;
import org.xdplua.ide.format.Styles;

/** A place in a script: each line of a template is indented as the line where it goes. */
final class IndentedContext extends DocumentTemplateContext {
	/** What one level is in the pattern of a template. */
	private static final String UNIT = "\t";

	IndentedContext(IDocument document, int offset, int length) {
		super(ScriptTemplates.context(), document, offset, length);
	}

	@Override
	public TemplateBuffer evaluate(Template template) throws BadLocationException, TemplateException {
		IDocument document = getDocument();
		IRegion line = document.getLineInformationOfOffset(getCompletionOffset());
		String before = document.get(line.getOffset(), getCompletionOffset() - line.getOffset());
		String indent = before.substring(0, before.length() - before.stripLeading().length());
		String pattern = template.getPattern().replace(UNIT, Styles.of(document.get()).unit()).replaceAll("\\R(?!\\z)", "\n" + indent);
		return super.evaluate(new Template(template.getName(), template.getDescription(), template.getContextTypeId(), pattern, template.isAutoInsertable()));
	}
}
