package org.basilic.reference;

import java.math.BigDecimal;

/**
 * A package of a drug and the code that it is billed by, as an imported crosswalk says.
 *
 * @param ndc eleven digits without hyphens
 * @param drug the name of the product as the publisher writes it
 * @param unitsPerPackage how many units of the code one package holds, all its vials together
 * @param inForce the days for which the crosswalk says so
 * @param edition the crosswalk's short name, such as {@code asp-crosswalk 2025Q4}
 */
public record NdcProduct(
        String ndc,
        String hcpcs,
        String drug,
        String labeler,
        BigDecimal unitsPerPackage,
        DateRange inForce,
        String edition) {}
