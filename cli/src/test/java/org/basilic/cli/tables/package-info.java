@NullMarked
package org.basilic.cli.tables;

import org.jspecify.annotations.NullMarked;
