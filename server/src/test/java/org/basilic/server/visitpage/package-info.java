@NullMarked
package org.basilic.server.visitpage;

import org.jspecify.annotations.NullMarked;
