@NullMarked
package org.basilic.server.questions;

import org.jspecify.annotations.NullMarked;
