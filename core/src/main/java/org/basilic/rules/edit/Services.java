package org.basilic.rules.edit;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Service;
import org.basilic.reference.PlaceKind;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that passes on the services entered beside the administrations, or says why not. */
public final class Services {

    private static final String SEPARATE_VISIT = "25";

    private final Worksheet sheet;
    private final boolean administrationReported;
    private final boolean given;

    private Services(Worksheet sheet) {
        this.sheet = sheet;
        this.administrationReported = !sheet.charges().isEmpty();
        this.given = !sheet.encounter().administrations().isEmpty();
    }

    /**
     * Adds the services of the encounter; to be called when every administration has been coded. Returns whether there
     * were any.
     */
    public static boolean passOn(Worksheet sheet) {
        List<Service> services = sheet.encounter().services();
        if (services.isEmpty()) {
            return false;
        }
        Services step = new Services(sheet);
        for (int i = 0; i < services.size(); i++) {
            step.passOn(services.get(i));
        }
        return true;
    }

    private void passOn(Service service) {
        String code = service.code();
        Reason dropped = dropped(service);
        if (dropped != null) {
            sheet.notUsed(null, code, dropped);
            return;
        }
        List<String> modifiers = service.modifiers();
        Reason because = new VisitBesideAdministration.PassedOn();
        if (sheet.tables().evaluation(code)
                && administrationReported
                && Boolean.TRUE.equals(service.separatelyIdentifiable())
                && !modifiers.contains(SEPARATE_VISIT)) {
            List<String> marked = new ArrayList<>(modifiers);
            marked.add(0, SEPARATE_VISIT);
            modifiers = marked;
            because = new VisitBesideAdministration.Separate();
        }
        int units = service.units() == null ? 1 : service.units();
        sheet.charge(Charge.entered(code, units, sheet.date(), modifiers, because));
        if (medicareHospitalOfficeVisit(code)) {
            sheet.find(Severity.WARNING, new VisitBesideAdministration.OfficeCodeInHospital(code));
        }
    }

    private boolean medicareHospitalOfficeVisit(String code) {
        return sheet.facility()
                && sheet.medicare()
                && (sheet.tables().officeEvaluation(code) || sheet.tables().nurseEvaluation(code));
    }

    private @Nullable Reason dropped(Service service) {
        String code = service.code();
        boolean administrationCode = sheet.tables().roleOf(code) != null;
        if (administrationCode && service.modifiers().contains(LaboratoryModifier.MODIFIER)) {
            Reason refused = new LaboratoryModifier.Refused(code);
            sheet.find(Severity.ERROR, refused);
            return refused;
        }
        String place = sheet.encounter().placeOfService();
        if (administrationCode && place != null && barred(code, place)) {
            return new IncludedService.StaffOfPlace(code, place);
        }
        if (given && sheet.tables().included(code, sheet.encounter().setting())) {
            return new IncludedService.Included(code);
        }
        return sheet.tables().evaluation(code) ? droppedVisit(service, code) : null;
    }

    private boolean barred(String code, String place) {
        PlaceKind kind = sheet.tables().place(place);
        return kind == PlaceKind.HOME
                || (kind == PlaceKind.FACILITY
                        && !sheet.facility()
                        && sheet.tables().incidentTo(code));
    }

    private @Nullable Reason droppedVisit(Service service, String code) {
        if (Boolean.FALSE.equals(service.separatelyIdentifiable()) && given) {
            return new VisitBesideAdministration.NotSeparate(code);
        }
        if (!administrationReported) {
            return null;
        }
        if (!sheet.facility() && sheet.tables().nurseEvaluation(code)) {
            return new VisitBesideAdministration.NurseVisit(code);
        }
        if (medicareHospitalOfficeVisit(code)
                || Boolean.TRUE.equals(service.separatelyIdentifiable())
                || service.modifiers().contains(SEPARATE_VISIT)) {
            return null;
        }
        VisitBesideAdministration.NotShownSeparate query = new VisitBesideAdministration.NotShownSeparate(code);
        sheet.find(Severity.WARNING, query);
        return query;
    }
}
