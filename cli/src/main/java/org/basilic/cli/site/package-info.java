/** {@code basilic site}: the files by which a site says who it is and what it charges. */
@NullMarked
package org.basilic.cli.site;

import org.jspecify.annotations.NullMarked;
