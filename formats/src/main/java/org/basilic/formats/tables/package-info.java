/**
 * A directory of imported tables, in a form of our own: text, one file a release, the same bytes whenever the same file is
 * imported.
 */
@NullMarked
package org.basilic.formats.tables;

import org.jspecify.annotations.NullMarked;
