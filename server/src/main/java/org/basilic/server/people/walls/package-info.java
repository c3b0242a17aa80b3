/** What stands between the network and the pages: who is let in, what every answer carries, what becomes of the rest. */
@NullMarked
package org.basilic.server.people.walls;

import org.jspecify.annotations.NullMarked;
