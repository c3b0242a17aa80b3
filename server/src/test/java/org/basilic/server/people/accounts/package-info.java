/** Tests of accounts. */
@NullMarked
package org.basilic.server.people.accounts;

import org.jspecify.annotations.NullMarked;
