/** The audit trail: every change and every reading of a patient's record, chained so that no row can be changed unseen. */
@NullMarked
package org.basilic.server.trail;

import org.jspecify.annotations.NullMarked;
