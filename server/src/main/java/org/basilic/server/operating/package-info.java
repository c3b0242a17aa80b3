/** What whoever runs the server sees of it: limits and how often they were met, probes, metrics, the log. */
@NullMarked
package org.basilic.server.operating;

import org.jspecify.annotations.NullMarked;
