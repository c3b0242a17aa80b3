@NullMarked
package org.basilic.server.web;

import org.jspecify.annotations.NullMarked;
