package org.basilic.server.people.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.basilic.server.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: which are taken, how they are kept. A second factor is always asked for, so eight characters are enough (NIST
 * SP 800-63B-4); there are no rules on which characters, and none is ever to be changed for its age.
 */
@Component
public final class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;

    /** Each takes 16 MB and a core for a while: more at once would let strangers fill the memory. */
    private static final int AT_ONCE = 8;

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<String> common = new HashSet<>();
    private final Path longerList;
    private final String nobodys;

    /** Reads the list of common ones; {@code common-passwords.txt} in the data directory adds to it, one a line. */
    @Autowired
    public Passwords(Settings settings) {
        this(settings, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    Passwords(Settings settings, PasswordEncoder encoder) {
        this.encoder = encoder;
        try (InputStream in = Passwords.class.getResourceAsStream("/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(common::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        longerList = settings.data().resolve("common-passwords.txt");
        nobodys = encoded("what nobody signs in with");
    }

    /**
     * Checks a password that somebody chooses.
     *
     * @param login of whom it is to be
     * @throws RefusedEntryException if it is too short, too long, commonly known, or the login
     */
    public void check(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("A password has at least " + SHORTEST + " characters. Longer is better: a few words, say.");
        }
        if (length > LONGEST) {
            throw refused("A password has at most " + LONGEST + " characters.");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.equals(login)
                || plain.contains("basilic")
                || plain.chars().distinct().count() == 1) {
            throw refused("This is among the first that anybody would try. Choose another one.");
        }
        if (common.contains(plain) || isListed(plain)) {
            throw refused("This password is known from lists that attackers use. Choose another one.");
        }
    }

    private boolean isListed(String plain) {
        if (!Files.exists(longerList)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(longerList)) {
            return lines.anyMatch(line -> line.toLowerCase(Locale.ROOT).equals(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RefusedEntryException refused(String words) {
        return new RefusedEntryException("password", words);
    }

    /** Returns the password as it is kept. */
    String encoded(String password) {
        String encoded = inTurn(() -> encoder.encode(password));
        if (encoded == null) {
            throw new IllegalStateException("a password was not encoded");
        }
        return encoded;
    }

    /**
     * Whether this is the password. It takes as long where there is none, so that the time does not tell who has an account.
     *
     * @param kept null where there is none
     */
    boolean matches(String password, @Nullable String kept) {
        if (password.length() > LONGEST * 2) {
            return false;
        }
        boolean matches = inTurn(() -> encoder.matches(password, kept == null ? nobodys : kept));
        return matches && kept != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
