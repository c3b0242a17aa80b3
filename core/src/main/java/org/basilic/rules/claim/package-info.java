/** The finished lines held against the edits, before the claim leaves. */
@NullMarked
package org.basilic.rules.claim;

import org.jspecify.annotations.NullMarked;
