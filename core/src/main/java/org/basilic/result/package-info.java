/** What the documentation of an encounter supports: lines, reasons, ledgers, findings. Records; no words for people. */
@NullMarked
package org.basilic.result;

import org.jspecify.annotations.NullMarked;
