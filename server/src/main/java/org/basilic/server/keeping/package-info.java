/** The commands of whoever keeps the store: backup, restore, verify, doctor, keys, retention. */
@NullMarked
package org.basilic.server.keeping;

import org.jspecify.annotations.NullMarked;
