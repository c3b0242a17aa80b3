/** What happened at one visit, as charted. Records only; imports nothing else of ours. */
@NullMarked
package org.basilic.model;

import org.jspecify.annotations.NullMarked;
