/** Tests of their package. */
@NullMarked
package org.basilic.server.auditview;

import org.jspecify.annotations.NullMarked;
