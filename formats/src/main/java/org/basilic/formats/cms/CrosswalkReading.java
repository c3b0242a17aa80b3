package org.basilic.formats.cms;

import org.basilic.reference.AspCrosswalk;

/**
 * What came out of a crosswalk file.
 *
 * @param rows the rows of the file below its header
 * @param withoutNdc those that were left out since they name no drug code, as skin substitutes and devices do not
 */
public record CrosswalkReading(AspCrosswalk table, int rows, int withoutNdc) {}
