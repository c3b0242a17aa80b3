/** A visit drawn to scale as SVG, and the same facts as rows of a table. Pure functions of the record and its result. */
@NullMarked
package org.basilic.server.drawing;

import org.jspecify.annotations.NullMarked;
