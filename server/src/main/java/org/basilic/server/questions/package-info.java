/** Questions to those who charted: neutral, without a word of payment, answered as new evidence. */
@NullMarked
package org.basilic.server.questions;

import org.jspecify.annotations.NullMarked;
