@NullMarked
package org.basilic.formats.json;

import org.jspecify.annotations.NullMarked;
