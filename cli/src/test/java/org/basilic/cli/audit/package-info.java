@NullMarked
package org.basilic.cli.audit;

import org.jspecify.annotations.NullMarked;
