/** Tests of the invented visits. */
@NullMarked
package org.basilic.server.demo;

import org.jspecify.annotations.NullMarked;
