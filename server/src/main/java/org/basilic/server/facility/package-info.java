/** What a facility has beside its records: tables, policies, the site file, the feed map, its time zone. */
@NullMarked
package org.basilic.server.facility;

import org.jspecify.annotations.NullMarked;
