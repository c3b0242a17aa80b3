@NullMarked
package org.basilic.audit;

import org.jspecify.annotations.NullMarked;
