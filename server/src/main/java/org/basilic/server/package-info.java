/** The server: its settings, its start, its commands. What it does stands in the packages beneath. */
@NullMarked
package org.basilic.server;

import org.jspecify.annotations.NullMarked;
