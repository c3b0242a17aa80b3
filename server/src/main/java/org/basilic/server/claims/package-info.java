/** Claims on their way out: what will go, the last look before it goes, the release, and what changes after it. */
@NullMarked
package org.basilic.server.claims;

import org.jspecify.annotations.NullMarked;
