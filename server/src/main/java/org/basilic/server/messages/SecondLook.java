package org.basilic.server.messages;

import java.io.IOException;
import org.basilic.formats.hl7.IncomingMessage;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.server.intake.FacilityMaps;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.store.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks again at a message that was held, since the map or the program may know more now than when it came. */
@Component
class SecondLook {

    /** The error of a message that somebody put back to those that wait. */
    static final String AGAIN = "AGAIN";

    private final Sealer sealer;
    private final FacilityMaps maps;
    private final MessageStore store;

    SecondLook(Sealer sealer, FacilityMaps maps, MessageStore store) {
        this.sealer = sealer;
        this.maps = maps;
        this.store = store;
    }

    /**
     * Returns why a message is still of no use; null where it can be applied, or was not held.
     *
     * @throws IOException if the map of its facility cannot be read
     */
    @Nullable
    String looked(Kept message) throws IOException {
        if (!AGAIN.equals(message.error())) {
            return null;
        }
        try {
            IncomingMessage now = IncomingMessage.of(
                    sealer.open(message.facility(), message.sealed()), maps.of(message.facility(), IntakeKind.HL7));
            if (!now.problems().isEmpty()) {
                return now.problems().get(0).code().id();
            }
            store.keyAgain(message.facility(), message.id(), now);
            return null;
        } catch (RefusedMessageException e) {
            return e.code().id();
        }
    }
}
