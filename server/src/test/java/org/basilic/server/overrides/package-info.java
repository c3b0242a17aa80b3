@NullMarked
package org.basilic.server.overrides;

import org.jspecify.annotations.NullMarked;
