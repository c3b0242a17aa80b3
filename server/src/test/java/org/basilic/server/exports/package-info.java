/** Tests of what leaves the server as a file. */
@NullMarked
package org.basilic.server.exports;

import org.jspecify.annotations.NullMarked;
