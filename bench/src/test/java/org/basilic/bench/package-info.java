@NullMarked
package org.basilic.bench;

import org.jspecify.annotations.NullMarked;
