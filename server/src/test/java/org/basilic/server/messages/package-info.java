/** Messages that come in: kept before they are answered, never twice, and made into visits. */
@NullMarked
package org.basilic.server.messages;

import org.jspecify.annotations.NullMarked;
