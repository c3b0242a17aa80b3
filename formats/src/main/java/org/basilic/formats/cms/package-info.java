/**
 * Readers of the official files as their publishers give them, plain or zipped. Each reads one kind of file into a table of
 * the core, row by row, and refuses a layout that it does not know with file and line.
 */
@NullMarked
package org.basilic.formats.cms;

import org.jspecify.annotations.NullMarked;
