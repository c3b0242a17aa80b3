@NullMarked
package org.basilic.server.worklist;

import org.jspecify.annotations.NullMarked;
