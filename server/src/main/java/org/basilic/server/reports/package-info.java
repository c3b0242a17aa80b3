/** What managers count: from rows of the store, never from an opened record. */
@NullMarked
package org.basilic.server.reports;

import org.jspecify.annotations.NullMarked;
