package org.basilic.model;

import java.time.LocalDateTime;

/** A charted stretch in which an infusion did not run; local wall-clock time. */
public record Pause(LocalDateTime start, LocalDateTime stop) {}
