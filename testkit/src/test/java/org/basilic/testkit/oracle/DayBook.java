package org.basilic.testkit.oracle;

import org.basilic.model.Administration;
import org.basilic.model.Setting;
import org.basilic.reference.DayTables;
import org.basilic.reference.DrugMatch;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.ProductAdministration;
import org.jspecify.annotations.Nullable;

/** The reference tables of a day, as the oracle asks them. */
record DayBook(DayTables day) implements Tables {

    @Override
    public Edit edit(String first, String second, boolean facility) {
        return switch (day.pair(first, second, facility ? Setting.FACILITY : Setting.PROFESSIONAL)) {
            case NONE -> Edit.NONE;
            case NEVER -> Edit.NEVER_TOGETHER;
            case WITH_MODIFIER -> Edit.WITH_MODIFIER;
        };
    }

    @Override
    public boolean incidentTo(String code) {
        return day.roleOf(code) == null || day.incidentTo(code);
    }

    @Override
    public boolean rsvAntibody(Administration given) {
        return match(given).has(DrugTrait.RSV_ANTIBODY);
    }

    @Override
    public boolean thrombolytic(Administration given) {
        return match(given).has(DrugTrait.THROMBOLYTIC);
    }

    @Override
    public boolean botulinum(Administration given) {
        return match(given).has(DrugTrait.CHEMODENERVATION);
    }

    @Override
    public boolean unlisted(Administration given) {
        return match(given).has(DrugTrait.NOT_OTHERWISE_CLASSIFIED);
    }

    @Override
    public @Nullable String productCode(Administration given, boolean firstDose) {
        String hcpcs = match(given).hcpcs();
        ProductAdministration codes = hcpcs == null ? null : day.administrationOf(hcpcs);
        if (codes == null) {
            return null;
        }
        return firstDose || codes.further() == null ? codes.first() : codes.further();
    }

    private DrugMatch match(Administration given) {
        return day.drugs().match(given.drug().hcpcs(), given.drug().name());
    }
}
