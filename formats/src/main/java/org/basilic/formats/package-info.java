/**
 * The shapes in which encounters come in and results go out. Each format has a package of its own beneath this one; what
 * they share, a record read or refused, stands here.
 */
@NullMarked
package org.basilic.formats;

import org.jspecify.annotations.NullMarked;
