/** Tests of the API. */
@NullMarked
package org.basilic.server.api;

import org.jspecify.annotations.NullMarked;
