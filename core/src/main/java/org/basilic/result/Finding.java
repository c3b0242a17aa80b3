package org.basilic.result;

import java.util.List;

/**
 * Something that a person should know or settle.
 *
 * @param because what was seen; where it is a {@link Query} the finding carries its question
 * @param administrations ids of the administrations concerned, possibly none
 */
public record Finding(Severity severity, Reason because, List<String> administrations) {}
