@NullMarked
package org.basilic.formats.billed;

import org.jspecify.annotations.NullMarked;
