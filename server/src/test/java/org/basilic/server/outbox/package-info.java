/** Messages that go out: kept with the change that they tell of, and handed over until they are answered. */
@NullMarked
package org.basilic.server.outbox;

import org.jspecify.annotations.NullMarked;
