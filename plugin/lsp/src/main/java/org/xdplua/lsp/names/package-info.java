// SPDX-License-Identifier: EPL-2.0
/** What the name at a place stands for, and everywhere in the project that it stands for the same: under definition, references, rename and highlight. */
package org.xdplua.lsp.names;
