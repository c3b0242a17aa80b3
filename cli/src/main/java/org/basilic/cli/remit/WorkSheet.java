package org.basilic.cli.remit;

import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.Paper;
import org.basilic.reference.DenialAction;
import org.basilic.remittance.DeniedLine;
import org.basilic.remittance.WorkItem;

/** What to do about denials, for eyes. */
final class WorkSheet {

    private final Paper paper;

    WorkSheet(Paper paper) {
        this.paper = paper;
    }

    void write(List<WorkItem> items) {
        if (items.isEmpty()) {
            return;
        }
        paper.gap();
        paper.line("What to do, by dollars and days left to file");
        for (WorkItem item : items) {
            DeniedLine first = item.first();
            List<String> head = new ArrayList<>();
            head.add(RemitPage.dollars(item.money()));
            head.add("claim " + first.claimNumber() + place(first));
            if (first.code() != null) {
                List<String> code = new ArrayList<>(List.of(first.code()));
                code.addAll(first.modifiers());
                head.add(String.join(" ", code));
            }
            head.add(time(item));
            paper.line("  " + String.join("  ", head));
            for (DeniedLine reason : item.reasons()) {
                paper.hanging("      ", reason(reason));
            }
            paper.hanging("      ", "To do: " + action(item.action()));
        }
    }

    private static String place(DeniedLine denied) {
        if (denied.ours() != null) {
            return " line " + denied.ours().number();
        }
        return denied.paid() == null ? "" : " answered line " + denied.paid().number();
    }

    private static String time(WorkItem item) {
        Long left = item.daysLeft();
        if (left == null) {
            return item.lastDay() == null ? "time to file not known" : "to file by " + item.lastDay();
        }
        return left < 0 ? "too late to file since " + item.lastDay() : left + " days left to file";
    }

    private static String reason(DeniedLine denied) {
        return denied.adjustment().code()
                + (denied.remarks().isEmpty() ? "" : " " + String.join(" ", denied.remarks()))
                + " " + RemitPage.dollars(denied.amount()) + ": "
                + (denied.meaning() == null
                        ? "not in the table of reasons"
                        : denied.meaning().label()) + "; "
                + denied.prevention().inWords();
    }

    private static String action(DenialAction action) {
        return switch (action) {
            case CORRECT -> "correct the claim by the rule and bill again";
            case APPEAL -> "appeal with the record; an appeal has a time of its own";
            case AUTHORISE -> "ask for the authorisation, after the fact where the payer allows it";
            case OTHER_PAYER -> "bill the payer who is meant";
            case WRITE_OFF -> "write off";
            case LOOK, NONE -> "look at it: a person must decide";
        };
    }
}
