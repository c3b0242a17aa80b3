/** What every page shares: its frame, and what becomes of errors. */
@NullMarked
package org.basilic.server.web;

import org.jspecify.annotations.NullMarked;
