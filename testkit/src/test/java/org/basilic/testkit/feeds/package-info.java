/** Records that go through a feed: real ones that lie beside the project, and random ones told by each feed. */
@NullMarked
package org.basilic.testkit.feeds;

import org.jspecify.annotations.NullMarked;
