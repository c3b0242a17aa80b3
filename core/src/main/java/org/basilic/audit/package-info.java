/**
 * What was billed for a visit against what its record supports, line by line and in both directions. It codes nothing: it puts a
 * finished result beside the lines of claims, says in what they differ, why, and what is at stake. What a question of the record
 * decides is left open, never counted.
 */
@NullMarked
package org.basilic.audit;

import org.jspecify.annotations.NullMarked;
