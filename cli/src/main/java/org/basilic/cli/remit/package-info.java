/** The command that reads answers of payers: what adds up, what was denied and why, what to do first. */
@NullMarked
package org.basilic.cli.remit;

import org.jspecify.annotations.NullMarked;
