@NullMarked
package org.basilic.formats.mar;

import org.jspecify.annotations.NullMarked;
