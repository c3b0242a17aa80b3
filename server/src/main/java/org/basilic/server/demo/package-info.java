/** Invented visits, for whoever wants to see the workbench before a feed is connected. */
@NullMarked
package org.basilic.server.demo;

import org.jspecify.annotations.NullMarked;
