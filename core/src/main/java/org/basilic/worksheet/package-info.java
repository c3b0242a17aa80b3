/** The working state of one coding: what the steps read and what they add. Not for use outside the core. */
@NullMarked
package org.basilic.worksheet;

import org.jspecify.annotations.NullMarked;
