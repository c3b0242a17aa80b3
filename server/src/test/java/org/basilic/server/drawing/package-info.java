@NullMarked
package org.basilic.server.drawing;

import org.jspecify.annotations.NullMarked;
