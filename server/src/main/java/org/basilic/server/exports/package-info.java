/** The one way by which a file about more than one visit leaves the server. */
@NullMarked
package org.basilic.server.exports;

import org.jspecify.annotations.NullMarked;
