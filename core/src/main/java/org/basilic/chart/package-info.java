/**
 * The record as feeds bring it: rows and their events, and the assembly of encounters from them. It knows the model and
 * nothing of coding.
 */
@NullMarked
package org.basilic.chart;

import org.jspecify.annotations.NullMarked;
