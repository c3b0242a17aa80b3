package org.basilic.formats.x12.answers;

import java.util.function.Consumer;
import org.basilic.formats.x12.Segment;
import org.basilic.remittance.Answer;
import org.basilic.remittance.ClaimStatus.Level;
import org.jspecify.annotations.Nullable;

/** A 277CA while it is read. */
final class StatusTransaction implements Transaction {

    private final Elements elements;
    private @Nullable StatusDraft open;

    StatusTransaction(Faults faults) {
        this.elements = new Elements("277CA", faults);
    }

    @Override
    public void take(Segment segment, Consumer<Answer> done) {
        if (segment.id().equals("HL")) {
            end(done);
            Level level = level(segment.element(3));
            open = level == null ? null : new StatusDraft(level, elements);
        } else if (open != null) {
            if (segment.id().equals("TRN") && open.named()) {
                // A second number at one level begins the next claim of the same patient.
                Level level = open.level();
                end(done);
                open = new StatusDraft(level, elements);
            }
            open.take(segment);
        }
    }

    private static @Nullable Level level(String code) {
        return switch (code) {
            case "21" -> Level.FILE;
            case "19" -> Level.PROVIDER;
            case "PT" -> Level.CLAIM;
            default -> null;
        };
    }

    @Override
    public void end(Consumer<Answer> done) {
        if (open != null && open.says()) {
            done.accept(open.finished());
        }
        open = null;
    }
}
