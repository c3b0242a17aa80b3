@NullMarked
package org.basilic.formats.csv;

import org.jspecify.annotations.NullMarked;
