/** Tests of taking files. */
@NullMarked
package org.basilic.server.intake;

import org.jspecify.annotations.NullMarked;
