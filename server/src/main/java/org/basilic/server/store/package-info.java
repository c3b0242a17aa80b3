/** Where things are kept: keys, sealed bytes, backup. What is kept stands in {@code db/migration}. */
@NullMarked
package org.basilic.server.store;

import org.jspecify.annotations.NullMarked;
