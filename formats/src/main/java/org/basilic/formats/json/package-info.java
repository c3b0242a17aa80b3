/** The native JSON: encounters in and out, coded encounters out. */
@NullMarked
package org.basilic.formats.json;

import org.jspecify.annotations.NullMarked;
