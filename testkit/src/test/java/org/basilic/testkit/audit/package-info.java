@NullMarked
package org.basilic.testkit.audit;

import org.jspecify.annotations.NullMarked;
