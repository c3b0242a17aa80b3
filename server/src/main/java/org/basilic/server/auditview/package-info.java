/** What was billed against what the records support, on pages. */
@NullMarked
package org.basilic.server.auditview;

import org.jspecify.annotations.NullMarked;
