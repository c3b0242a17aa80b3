/** The API for programs, {@code /api/v1}: the commands of the program over HTTP, with the same bytes. */
@NullMarked
package org.basilic.server.api;

import org.jspecify.annotations.NullMarked;
