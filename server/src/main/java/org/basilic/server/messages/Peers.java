package org.basilic.server.messages;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.server.Settings;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.SmallFile;
import org.basilic.server.outbox.Target;
import org.basilic.server.outbox.TargetSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The systems that send messages, as {@code peers.csv} in the data directory lists them: name, facility, the common name of
 * its certificate, its address, the application and facility that its messages name as their sender, {@code strict} where a
 * control id may not be used twice, and the host and port to which second answers go. What is left empty is not asked for. Without the file, everybody who may connect sends
 * for the main facility.
 */
@Component
class Peers implements TargetSource {

    private static final int CELLS = 8;
    private static final String FILE = "peers.csv";

    /** A comma behind a backslash is part of a value, and what follows it no name. */
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|(?<!\\\\),)CN=([A-Za-z0-9._ -]{1,64})(?:,|$)");

    private record Listed(
            Peer peer,
            @Nullable String certificate,
            @Nullable String address,
            @Nullable Target answers) {}

    private final @Nullable List<Listed> listed;

    Peers(Settings settings, Facilities facilities) throws IOException {
        Path file = settings.data().resolve(FILE);
        this.listed = Files.exists(file) ? read(SmallFile.text(file), facilities.ids()) : null;
    }

    /** Reads a list; all that is wrong with it is told at once. */
    private static List<Listed> read(String text, List<String> facilities) throws IOException {
        List<Listed> peers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.startsWith("name,")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            String wrong = wrong(cells, facilities);
            if (wrong != null) {
                problems.add(FILE + " line " + number + ": " + wrong);
                continue;
            }
            Peer peer = new Peer(
                    cells[0].strip(),
                    cells[1].strip(),
                    told(cells[4]),
                    told(cells[5]),
                    true,
                    cells[6].strip().equals("strict"));
            peers.add(new Listed(peer, told(cells[2]), told(cells[3]), target(peer, told(cells[7]))));
        }
        if (!problems.isEmpty()) {
            throw new IOException(String.join("\n", problems));
        }
        return List.copyOf(peers);
    }

    private static @Nullable String wrong(String[] cells, List<String> facilities) {
        if (cells.length != CELLS) {
            return "wants name,facility,certificate,address,application,sender,strict,answers-to";
        }
        if (!cells[0].strip().matches("[A-Za-z0-9._-]{1,60}")) {
            return "wants a name of letters, digits, dots and hyphens, at most 60";
        }
        if (!facilities.contains(cells[1].strip())) {
            return "there is no such facility";
        }
        if (told(cells[2]) == null && told(cells[3]) == null) {
            return "wants a certificate or an address by which the peer is known";
        }
        if (!cells[6].isBlank() && !cells[6].strip().equals("strict")) {
            return "wants strict or nothing";
        }
        if (!cells[7].isBlank() && !cells[7].strip().matches("[A-Za-z0-9.-]+:[0-9]{1,5}")) {
            return "wants HOST:PORT for second answers, or nothing";
        }
        return null;
    }

    private static @Nullable Target target(Peer peer, @Nullable String address) {
        if (address == null) {
            return null;
        }
        int colon = address.lastIndexOf(':');
        return new Target(
                "peer " + peer.name(),
                address.substring(0, colon),
                Integer.parseInt(address.substring(colon + 1)),
                null);
    }

    @Override
    public List<Target> targets() {
        List<Listed> all = listed == null ? List.of() : listed;
        return all.stream().map(Listed::answers).filter(Objects::nonNull).toList();
    }

    private static @Nullable String told(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    /** Returns who it is that connects; null for nobody from whom messages are taken. */
    @Nullable
    Peer of(InetAddress address, @Nullable X509Certificate certificate) {
        String name = certificate == null ? null : commonName(certificate);
        if (listed == null) {
            String proved = name != null && name.matches("[A-Za-z0-9._-]{1,60}") ? name : "unlisted";
            return new Peer(proved, Facilities.MAIN, null, null, certificate != null, false);
        }
        for (Listed one : listed) {
            boolean certified = one.certificate() == null || one.certificate().equals(name);
            boolean there = one.address() == null || one.address().equals(address.getHostAddress());
            if (certified && there) {
                return one.peer();
            }
        }
        return null;
    }

    /** Returns the common name of a certificate where it is a plain one; a name with signs of its own is nobody's here. */
    private static @Nullable String commonName(X509Certificate certificate) {
        Matcher name = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        return name.find() ? name.group(1) : null;
    }
}
