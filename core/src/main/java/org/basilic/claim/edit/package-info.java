/**
 * The edits on a claim, whoever made it: what a receiver would refuse and a payer deny, each with its id, its place and what to
 * do. What each edit says, for whom and how much it matters are rows of {@code claim-edits.csv}; how it is looked for is here.
 */
@NullMarked
package org.basilic.claim.edit;

import org.jspecify.annotations.NullMarked;
