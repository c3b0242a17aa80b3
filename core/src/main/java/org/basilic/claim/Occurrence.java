package org.basilic.claim;

/** An occurrence code and its days; a span has two. */
public record Occurrence(String code, DateSpan days) {}
