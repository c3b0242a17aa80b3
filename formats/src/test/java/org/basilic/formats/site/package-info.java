/** Tests of the files of a site. */
@NullMarked
package org.basilic.formats.site;

import org.jspecify.annotations.NullMarked;
