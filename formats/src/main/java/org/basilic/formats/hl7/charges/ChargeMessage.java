package org.basilic.formats.hl7.charges;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.formats.hl7.Message;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.formats.hl7.Segment;
import org.basilic.model.ProblemCode;
import org.basilic.posting.PostedCharge;
import org.basilic.posting.PostedCharge.Performer;
import org.basilic.posting.Posting;
import org.jspecify.annotations.Nullable;

/**
 * A message of charges, read back.
 *
 * @param account of the patient for the visit
 * @param visit id of the encounter
 * @param postings in the order of the message
 * @param sent the segments of each of them as they stand, by transaction
 */
public record ChargeMessage(
        String control, String account, String visit, List<Posting> postings, Map<Long, List<String>> sent) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern UNITS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern DOLLARS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    /** Copies the list and the map, so that nobody changes them later. */
    public ChargeMessage {
        postings = List.copyOf(postings);
        sent = Map.copyOf(sent);
    }

    /**
     * Reads a message.
     *
     * @throws RefusedMessageException when it is no message, or a charge in it lacks what every charge of ours has
     */
    public static ChargeMessage read(String text) throws RefusedMessageException {
        Message message = Message.read(text.getBytes(StandardCharsets.UTF_8));
        Segment patient = message.first("PID");
        Segment stay = message.first("PV1");
        List<Posting> postings = new ArrayList<>();
        Map<Long, List<String>> sent = new LinkedHashMap<>();
        List<Segment> segments = message.segments();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.name().equals(ChargeFields.NAME)) {
                Segment note =
                        i + 1 < segments.size() && segments.get(i + 1).name().equals("NTE")
                                ? segments.get(i + 1)
                                : null;
                Posting posting = posting(segment, note);
                postings.add(posting);
                sent.put(
                        posting.transaction(),
                        note == null ? List.of(whole(segment)) : List.of(whole(segment), whole(note)));
            }
        }
        return new ChargeMessage(
                message.controlId(),
                patient == null ? "" : patient.text(18),
                stay == null ? "" : stay.text(19),
                postings,
                sent);
    }

    private static String whole(Segment segment) {
        StringBuilder whole = new StringBuilder(segment.name());
        for (int field = 1; field <= segment.fields(); field++) {
            whole.append('|').append(segment.raw(field));
        }
        return whole.toString();
    }

    private static Posting posting(Segment ft1, @Nullable Segment note) throws RefusedMessageException {
        String kind = ft1.text(ChargeFields.KIND);
        if (!kind.equals(ChargeFields.CHARGE) && !kind.equals(ChargeFields.CREDIT)) {
            throw refused(ft1, ChargeFields.KIND, "CG or CD");
        }
        String transaction = matching(NUMBER, ft1, ChargeFields.TRANSACTION, "a number of at most 12 digits");
        PostedCharge charge = new PostedCharge(
                days(ft1),
                ft1.text(ChargeFields.ITEM, 3).equals(ChargeFields.LOCAL) ? ft1.text(ChargeFields.ITEM) : null,
                told(ft1.text(ChargeFields.PROCEDURE)),
                all(ft1, ChargeFields.MODIFIERS),
                new BigDecimal(matching(UNITS, ft1, ChargeFields.UNITS, "a number of units")),
                new BigDecimal(matching(DOLLARS, ft1, ChargeFields.AMOUNT, "an amount")),
                ft1.text(ChargeFields.UNIT_AMOUNT).isEmpty()
                        ? null
                        : new BigDecimal(matching(DOLLARS, ft1, ChargeFields.UNIT_AMOUNT, "an amount")),
                told(ft1.text(ChargeFields.DEPARTMENT)),
                told(ft1.text(ChargeFields.LOCATION)),
                all(ft1, ChargeFields.DIAGNOSES).stream()
                        .map(code -> code.replace(".", ""))
                        .toList(),
                told(ft1.text(ChargeFields.ORDER)),
                product(ft1, note),
                performer(ft1, ChargeFields.PERFORMER),
                performer(ft1, ChargeFields.ORDERER));
        return new Posting(
                kind.equals(ChargeFields.CHARGE) ? Posting.Kind.CHARGE : Posting.Kind.CREDIT,
                Long.parseLong(transaction),
                charge);
    }

    private static @Nullable DrugProduct product(Segment ft1, @Nullable Segment note) {
        String ndc = ft1.text(ChargeFields.NDC);
        if (ndc.isEmpty()) {
            return null;
        }
        String said = note == null ? "" : note.text(3);
        if (!said.startsWith(ChargeSegments.NDC_QUANTITY)) {
            return new DrugProduct(ndc, null, null, null);
        }
        String[] words = said.substring(ChargeSegments.NDC_QUANTITY.length()).split(" ", -1);
        return UNITS.matcher(words[0]).matches()
                ? new DrugProduct(ndc, new BigDecimal(words[0]), words.length < 2 ? null : words[1], null)
                : new DrugProduct(ndc, null, null, null);
    }

    private static @Nullable Performer performer(Segment ft1, int field) {
        String last = ft1.text(field, 2);
        return last.isEmpty() ? null : new Performer(told(ft1.text(field)), last, told(ft1.text(field, 3)));
    }

    private static List<String> all(Segment ft1, int field) {
        List<String> all = new ArrayList<>();
        for (int repetition = 1; repetition <= ft1.repetitions(field); repetition++) {
            all.add(ft1.text(field, repetition, 1));
        }
        return all;
    }

    private static @Nullable String told(String text) {
        return text.isEmpty() ? null : text;
    }

    private static DateSpan days(Segment ft1) throws RefusedMessageException {
        LocalDate from = day(ft1, 1);
        LocalDate to = ft1.text(ChargeFields.SERVICE, 2).isEmpty() ? from : day(ft1, 2);
        if (to.isBefore(from)) {
            throw refused(ft1, ChargeFields.SERVICE, "days that end after they begin");
        }
        return new DateSpan(from, to);
    }

    private static LocalDate day(Segment ft1, int component) throws RefusedMessageException {
        String text = ft1.text(ChargeFields.SERVICE, component);
        try {
            return LocalDate.parse(text.length() > 8 ? text.substring(0, 8) : text, DAY);
        } catch (DateTimeException e) {
            throw refused(ft1, ChargeFields.SERVICE, "a day such as 20260506");
        }
    }

    private static String matching(Pattern pattern, Segment ft1, int field, String wanted)
            throws RefusedMessageException {
        String text = ft1.text(field);
        if (!pattern.matcher(text).matches()) {
            throw refused(ft1, field, wanted);
        }
        return text;
    }

    private static RefusedMessageException refused(Segment ft1, int field, String wanted) {
        return new RefusedMessageException(
                ft1.place(field), ProblemCode.WRONG_FORM, "a charge that lacks it or has another kind of it", wanted);
    }
}
