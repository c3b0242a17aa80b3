package org.basilic.server.messages;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.server.Settings;
import org.basilic.server.facility.Facilities;
import org.basilic.server.messages.PeersFile.Listed;
import org.basilic.server.operating.SmallFile;
import org.basilic.server.outbox.Target;
import org.basilic.server.outbox.TargetSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The systems that send messages, as {@code peers.csv} in the data directory lists them; it is read once. Without the file,
 * everybody who may connect sends for the main facility.
 */
@Component
class Peers implements TargetSource {

    /** A comma behind a backslash is part of a value, and what follows it no name. */
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|(?<!\\\\),)CN=([A-Za-z0-9._ -]{1,64})(?:,|$)");

    private final @Nullable List<Listed> listed;

    Peers(Settings settings, Facilities facilities) throws IOException {
        Path file = settings.data().resolve(PeersFile.NAME);
        this.listed = Files.exists(file) ? PeersFile.read(SmallFile.text(file), facilities.ids()) : null;
    }

    private List<Listed> all() {
        return listed == null ? List.of() : listed;
    }

    @Override
    public List<Target> targets() {
        return all().stream().map(Listed::answers).filter(Objects::nonNull).toList();
    }

    /** Returns what is agreed with the peer of this name. */
    PeerTerms terms(String name) {
        return all().stream()
                .map(Listed::peer)
                .filter(peer -> peer.name().equals(name))
                .map(Peer::terms)
                .findFirst()
                .orElse(PeerTerms.USUAL);
    }

    /** Returns the names of the peers whose messages are applied in strict order. */
    List<String> inStrictOrder() {
        return all().stream()
                .map(Listed::peer)
                .filter(peer -> peer.terms().strictOrder())
                .map(Peer::name)
                .toList();
    }

    /** Returns who it is that connects; null for nobody from whom messages are taken. */
    @Nullable
    Peer of(InetAddress address, @Nullable X509Certificate certificate) {
        String name = certificate == null ? null : commonName(certificate);
        if (listed == null) {
            String proved = name != null && name.matches("[A-Za-z0-9._-]{1,60}") ? name : "unlisted";
            return Peer.of(proved, Facilities.MAIN, certificate != null);
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
