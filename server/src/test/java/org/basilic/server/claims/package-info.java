@NullMarked
package org.basilic.server.claims;

import org.jspecify.annotations.NullMarked;
