/** Tests of who may do what. */
@NullMarked
package org.basilic.server.people;

import org.jspecify.annotations.NullMarked;
