/** Tests of their package. */
@NullMarked
package org.basilic.server.reports;

import org.jspecify.annotations.NullMarked;
