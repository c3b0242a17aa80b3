package org.basilic.server.messages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.formats.hl7.AckCode;
import org.basilic.server.outbox.Target;
import org.jspecify.annotations.Nullable;

/** Reads {@code peers.csv}: a peer a row, each cell without a comma, {@code #} before a comment. */
final class PeersFile {

    static final String NAME = "peers.csv";

    /** The columns in their order, as the first row has them. */
    static final String COLUMNS =
            "name,facility,certificate,address,application,sender,ids,order,held,refused,not-now,answers-to";

    private static final int CELLS = COLUMNS.split(",", -1).length;
    private static final int LAST_PORT = 65_535;
    private static final String STRICT = "strict";
    private static final String CLOSE = "close";
    private static final List<Choice> CHOICES = List.of(
            new Choice(6, List.of(STRICT)),
            new Choice(7, List.of(STRICT)),
            new Choice(8, List.of("AA", "AE", "AR")),
            new Choice(9, List.of("AE", "AR")),
            new Choice(10, List.of("AE", "AR", CLOSE)));

    /**
     * A row.
     *
     * @param certificate common name of the certificate that it shows; null where none is asked for
     * @param address from which it connects; null for any
     * @param answers where second answers go; null for nowhere
     */
    record Listed(
            Peer peer,
            @Nullable String certificate,
            @Nullable String address,
            @Nullable Target answers) {}

    private final List<String> facilities;
    private final Set<String> names = new HashSet<>();

    private PeersFile(List<String> facilities) {
        this.facilities = facilities;
    }

    /**
     * Reads a list.
     *
     * @throws IOException with all that is wrong with it
     */
    static List<Listed> read(String text, List<String> facilities) throws IOException {
        PeersFile file = new PeersFile(facilities);
        List<Listed> peers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.equals(COLUMNS)) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            String wrong = file.wrong(cells);
            if (wrong == null) {
                peers.add(listed(cells));
            } else {
                problems.add(NAME + " line " + number + ": " + wrong);
            }
        }
        if (!problems.isEmpty()) {
            throw new IOException(String.join("\n", problems));
        }
        return List.copyOf(peers);
    }

    private @Nullable String wrong(List<String> cells) {
        if (cells.size() != CELLS) {
            return "wants " + COLUMNS;
        }
        if (!cells.get(0).matches("[A-Za-z0-9._-]{1,60}")) {
            return "name wants letters, digits, dots and hyphens, at most 60";
        }
        if (!names.add(cells.get(0))) {
            return "name stands twice";
        }
        if (!facilities.contains(cells.get(1))) {
            return "there is no such facility";
        }
        if (cells.get(2).isEmpty() && cells.get(3).isEmpty()) {
            return "wants a certificate or an address by which the peer is known";
        }
        String[] columns = COLUMNS.split(",", -1);
        for (Choice choice : CHOICES) {
            String cell = cells.get(choice.column);
            if (!cell.isEmpty() && !choice.words.contains(cell)) {
                return columns[choice.column] + " wants " + String.join(" or ", choice.words) + ", or nothing";
            }
        }
        return cells.get(11).isEmpty() || isPlace(cells.get(11)) ? null : "answers-to wants HOST:PORT, or nothing";
    }

    /** What one of a few words may stand in this column. */
    private record Choice(int column, List<String> words) {}

    private static boolean isPlace(String place) {
        return place.matches("[A-Za-z0-9.-]+:[0-9]{1,5}")
                && Integer.parseInt(place.substring(place.lastIndexOf(':') + 1)) <= LAST_PORT;
    }

    private static Listed listed(List<String> cells) {
        PeerTerms usual = PeerTerms.USUAL;
        PeerTerms terms = new PeerTerms(
                cells.get(6).equals(STRICT),
                cells.get(7).equals(STRICT),
                cells.get(8).isEmpty() ? usual.held() : AckCode.valueOf(cells.get(8)),
                cells.get(9).isEmpty() ? usual.refused() : AckCode.valueOf(cells.get(9)),
                cells.get(10).equals(CLOSE)
                        ? null
                        : cells.get(10).isEmpty() ? usual.notNow() : AckCode.valueOf(cells.get(10)));
        Peer peer = new Peer(cells.get(0), cells.get(1), told(cells.get(4)), told(cells.get(5)), true, terms);
        return new Listed(peer, told(cells.get(2)), told(cells.get(3)), target(peer, cells.get(11)));
    }

    private static @Nullable Target target(Peer peer, String place) {
        if (place.isEmpty()) {
            return null;
        }
        int colon = place.lastIndexOf(':');
        return new Target(
                "peer " + peer.name(), place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)), null);
    }

    private static @Nullable String told(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
