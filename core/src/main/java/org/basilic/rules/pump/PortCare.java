package org.basilic.rules.pump;

import java.util.List;
import org.basilic.model.AccessKind;
import org.basilic.reference.Role;
import org.basilic.result.Disposition;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.rules.delivery.Single;
import org.basilic.rules.site.Sites;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Worksheet;

/** Flushing a port and clearing a line. */
public final class PortCare {

    static final RuleCard IRRIGATION = RuleCard.of(
            "PUMP-07",
            "Irrigation of a port",
            "Flushing an implanted port is reported once, and only when nothing else is reported that day.",
            "cms-ptp",
            "cms-pfs-rvu",
            "basilic-settled 78 126");

    static final RuleCard DECLOTTING = RuleCard.of(
            "INC-03",
            "Clearing a line of clot",
            "A thrombolytic given for the patency of a line is a service of its own, once an encounter; it is no push.",
            "haugen-qa",
            "basilic-settled 78");

    private PortCare() {}

    /** The flush is the only service. */
    record OnlyService() implements Reason {
        @Override
        public RuleCard rule() {
            return IRRIGATION;
        }

        @Override
        public String inWords() {
            return "the port was flushed and nothing else is reported";
        }
    }

    /** Something else is reported. */
    record BesideOthers() implements Reason {
        @Override
        public RuleCard rule() {
            return IRRIGATION;
        }

        @Override
        public String inWords() {
            return "the port was flushed beside other services";
        }
    }

    /** A thrombolytic for patency. */
    record Cleared(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return DECLOTTING;
        }

        @Override
        public String inWords() {
            return drug + " was given to clear the line";
        }
    }

    /** Already reported. */
    record ClearedOnce() implements Reason {
        @Override
        public RuleCard rule() {
            return DECLOTTING;
        }

        @Override
        public String inWords() {
            return "clearing the line is reported once for the encounter";
        }
    }

    /** Codes thrombolytics given for patency. */
    public static void clear(List<Entry> entries, Worksheet sheet) {
        String code = entries.isEmpty() ? "" : sheet.tables().code(Role.DECLOTTING);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Delivery delivery = Single.of(entry, sheet);
            if (i > 0) {
                Reason once = new ClearedOnce();
                sheet.leaveOut(delivery.entries(), code, once);
                delivery.uncounted(Disposition.NOT_REPORTABLE, code, once);
                continue;
            }
            Reason because = new Cleared(entry.drugInWords());
            sheet.charge(
                    Charge.alone(code, 1, sheet.dateOf(entry.clocked().when()), delivery.entries(), null, because));
            delivery.count(Tally.untimed(delivery.running(), code, because));
        }
    }

    /** Codes the flush of a port where nothing else is reported; else says why not. */
    public static void irrigate(List<Entry> flushes, Worksheet sheet) {
        for (int i = 0; i < flushes.size(); i++) {
            Entry entry = flushes.get(i);
            if (Sites.kind(entry, sheet.encounter()) != AccessKind.PORT) {
                continue;
            }
            String code = sheet.tables().code(Role.PORT_IRRIGATION);
            if (sheet.charges().isEmpty()) {
                sheet.charge(Charge.alone(
                        code, 1, sheet.dateOf(entry.clocked().when()), List.of(entry), null, new OnlyService()));
                sheet.reported(entry);
            } else {
                sheet.notUsed(entry, code, new BesideOthers());
            }
            return;
        }
    }
}
