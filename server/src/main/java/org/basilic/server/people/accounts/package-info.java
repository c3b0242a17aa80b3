/** Accounts of people: who they are, what they work as, how they prove it, and how they are invited. */
@NullMarked
package org.basilic.server.people.accounts;

import org.jspecify.annotations.NullMarked;
