package org.basilic.formats.hl7.charges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.formats.hl7.SegmentText;
import org.basilic.posting.PostedCharge;
import org.basilic.posting.PostedCharge.Performer;
import org.basilic.posting.Posting;
import org.jspecify.annotations.Nullable;

/** The segments of one posting: FT1, and a note where the product's quantity has no field of its own. */
final class ChargeSegments {

    /** Before quantity and measure in the note; HL7 has a field for them from version 2.8 on only. */
    static final String NDC_QUANTITY = "NDC QUANTITY ";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private ChargeSegments() {}

    /**
     * Returns the segments of a posting.
     *
     * @param set its place in the message, from 1
     */
    static List<String> of(Posting posting, int set, LocalDate posted) {
        List<String> segments = new ArrayList<>();
        segments.add(charge(posting, set, posted));
        DrugProduct product = posting.charge().product();
        if (product != null && product.quantity() != null) {
            String measure = product.measure() == null ? "" : " " + product.measure();
            segments.add(new SegmentText("NTE")
                    .field(1, "1")
                    .field(3, NDC_QUANTITY + product.quantity().toPlainString() + measure)
                    .toString());
        }
        return segments;
    }

    /**
     * Returns the segments of a credit: those of the charge as they were sent, word for word, but for their place, the day, and
     * that they take back.
     */
    static List<String> credit(List<String> charge, int set, LocalDate posted) {
        List<String> credit = new ArrayList<>(charge);
        String[] fields = charge.get(0).split("\\|", -1);
        fields[ChargeFields.SET] = String.valueOf(set);
        fields[ChargeFields.POSTED] = DAY.format(posted);
        fields[ChargeFields.KIND] = ChargeFields.CREDIT;
        credit.set(0, String.join("|", fields));
        return credit;
    }

    private static String charge(Posting posting, int set, LocalDate posted) {
        PostedCharge charge = posting.charge();
        DateSpan service = charge.service();
        SegmentText ft1 = new SegmentText(ChargeFields.NAME)
                .field(ChargeFields.SET, String.valueOf(set))
                .field(ChargeFields.TRANSACTION, String.valueOf(posting.transaction()))
                .field(
                        ChargeFields.SERVICE,
                        DAY.format(service.from()),
                        service.oneDay() ? null : DAY.format(service.to()))
                .field(ChargeFields.POSTED, DAY.format(posted))
                .field(
                        ChargeFields.KIND,
                        posting.kind() == Posting.Kind.CHARGE ? ChargeFields.CHARGE : ChargeFields.CREDIT)
                .field(ChargeFields.UNITS, charge.units().toPlainString());
        item(charge, ft1);
        amount(ChargeFields.AMOUNT, charge.amount(), ft1);
        if (charge.unitAmount() != null) {
            amount(ChargeFields.UNIT_AMOUNT, charge.unitAmount(), ft1);
        }
        if (charge.revenue() != null) {
            ft1.field(ChargeFields.DEPARTMENT, charge.revenue(), null, ChargeFields.REVENUE);
        }
        ft1.field(ChargeFields.LOCATION, charge.place());
        charge.diagnoses().forEach(code -> ft1.field(ChargeFields.DIAGNOSES, dotted(code), null, ChargeFields.ICD_10));
        performer(ChargeFields.PERFORMER, charge.performer(), ft1);
        performer(ChargeFields.ORDERER, charge.orderer(), ft1);
        ft1.field(ChargeFields.ORDER, charge.order());
        if (charge.code() != null) {
            ft1.field(ChargeFields.PROCEDURE, charge.code(), null, ChargeFields.system(charge.code()));
        }
        charge.modifiers()
                .forEach(code -> ft1.field(ChargeFields.MODIFIERS, code, null, ChargeFields.modifierSystem(code)));
        if (charge.product() != null) {
            ft1.field(ChargeFields.NDC, charge.product().ndc(), null, ChargeFields.NDC_SYSTEM);
        }
        return ft1.toString();
    }

    /** Writes what the site calls the charge; where it has no number for it, the code or the revenue code stands in. */
    private static void item(PostedCharge charge, SegmentText ft1) {
        if (charge.item() != null) {
            ft1.field(ChargeFields.ITEM, charge.item(), null, ChargeFields.LOCAL);
        } else if (charge.code() != null) {
            ft1.field(ChargeFields.ITEM, charge.code(), null, ChargeFields.system(charge.code()));
        } else {
            ft1.field(ChargeFields.ITEM, charge.revenue(), null, ChargeFields.REVENUE);
        }
    }

    private static void amount(int field, BigDecimal dollars, SegmentText ft1) {
        ft1.parts(field, dollars.toPlainString(), ChargeFields.DOLLARS);
    }

    private static void performer(int field, @Nullable Performer one, SegmentText ft1) {
        if (one != null) {
            String npi = one.npi();
            ft1.field(
                    field,
                    npi,
                    one.last(),
                    one.first(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    npi == null ? null : "NPI",
                    null,
                    null,
                    null,
                    npi == null ? null : "NPI");
        }
    }

    /** Returns a diagnosis with its dot, as messages have it. */
    static String dotted(String code) {
        return code.length() <= 3 || code.indexOf('.') >= 0 ? code : code.substring(0, 3) + "." + code.substring(3);
    }
}
