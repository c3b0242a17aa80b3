/**
 * The files by which a site says who it is, what it charges and who pays for which visit. Read strictly: what nobody knows is
 * refused with its place, all of it at once.
 */
@NullMarked
package org.basilic.formats.site;

import org.jspecify.annotations.NullMarked;
