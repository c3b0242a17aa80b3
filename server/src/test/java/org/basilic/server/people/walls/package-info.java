/** Tests of what every answer carries, and of what is not let in. */
@NullMarked
package org.basilic.server.people.walls;

import org.jspecify.annotations.NullMarked;
