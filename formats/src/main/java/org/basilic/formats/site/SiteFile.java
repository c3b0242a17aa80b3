package org.basilic.formats.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.Site;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.SiteText;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A site file with the tables that it names, read and found in order.
 *
 * @param charges the rows of the charge master
 * @param policies by payer, the id of the policy that the site file names for it
 * @param registrations the file of registrations; null where the site file names none
 */
public record SiteFile(
        Site site,
        List<ChargeMaster.Row> charges,
        Map<String, String> policies,
        @Nullable Path registrations) {

    private static final int LARGEST_MEBIBYTES = 4;

    /** Copies the collections, so that nobody changes them later. */
    public SiteFile {
        charges = List.copyOf(charges);
        policies = Map.copyOf(policies);
    }

    /**
     * Reads a site file, its charge master and its map of revenue codes; registrations are only named.
     *
     * @param tables which policies there are
     * @throws MalformedFileException if one of them is not as it should be, with all that is wrong in any of them
     */
    public static SiteFile read(Path path, Reference tables) throws IOException {
        Wrongs wrongs = new Wrongs();
        String text = SiteText.of(SiteText.bytes(path, "site file", "site.json", LARGEST_MEBIBYTES), path);
        Value value = Json.read(text, path.toString(), wrongs);
        SiteFile file = value == null ? null : new SiteReader(path, tables, wrongs).read(value);
        wrongs.refuse();
        if (file == null) {
            throw new MalformedFileException(path.toString(), 1, "no object; wanted one");
        }
        return file;
    }
}
