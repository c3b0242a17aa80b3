package org.basilic.formats.feed;

import java.nio.file.Path;

/**
 * A file of a feed. It may be read more than once.
 *
 * @param name what messages call it
 */
public record FeedFile(String name, Path path) {}
