package org.basilic.formats.cms;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file of edits tells, and that of the file in it where it is a zip: {@code
 * medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f1.zip}, {@code
 * MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv}, {@code AOC_V2026Q4-MCR.xlsx}.
 *
 * @param setting null where it tells none
 * @param quarter null where it tells none
 * @param part such as {@code f1}, null where it tells none
 */
public record EditFileName(
        @Nullable Setting setting,
        @Nullable Quarter quarter,
        @Nullable String part) {

    private static final Pattern PRACTITIONER = Pattern.compile("ccipra|practitioner");
    private static final Pattern HOSPITAL = Pattern.compile("ccioph|hospital");
    private static final Pattern ELSEWHERE = Pattern.compile("(?<![a-z])(dme|mcd|medicaid)");

    /** The versions count years from 1994, and quarters within them from zero. */
    private static final Pattern VERSION = Pattern.compile("cci(?:pra|oph)[-_ ]?v(\\d{2})([0-3])(?!\\d)");

    private static final int VERSION_ZERO = 1994;
    private static final Pattern FIRST_DAY = Pattern.compile("(?<!\\d)(01|04|07|10)-?01-?(20\\d{2})(?!\\d)");
    private static final Pattern PART = Pattern.compile("[-_ ]f([1-4])(?![a-z0-9])");

    /**
     * Reads the names of a file.
     *
     * @throws MalformedFileException if they tell two things, or that the file is not for visits like ours
     */
    public static EditFileName of(OfficialFile file) throws MalformedFileException {
        TreeSet<Setting> settings = new TreeSet<>();
        TreeSet<String> quarters = new TreeSet<>();
        TreeSet<String> parts = new TreeSet<>();
        for (String name : file.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (ELSEWHERE.matcher(lower).find()) {
                throw malformed(
                        file, "by its name the file is for suppliers of equipment or for Medicaid; take Medicare's");
            }
            if (PRACTITIONER.matcher(lower).find()) {
                settings.add(Setting.PROFESSIONAL);
            }
            if (HOSPITAL.matcher(lower).find()) {
                settings.add(Setting.FACILITY);
            }
            for (Quarter quarter : quarters(lower)) {
                quarters.add(quarter.toString());
            }
            Matcher part = PART.matcher(lower);
            if (part.find()) {
                parts.add("f" + part.group(1));
            }
        }
        if (settings.size() > 1) {
            throw malformed(
                    file,
                    "by its names the file is for practitioners and for hospitals; if a name is wrong, rename it");
        }
        String quarter = only(file, quarters, "quarters");
        return new EditFileName(
                settings.isEmpty() ? null : settings.first(),
                quarter == null ? null : Quarter.of(quarter),
                only(file, parts, "parts"));
    }

    private static List<Quarter> quarters(String name) {
        TreeSet<String> found = new TreeSet<>();
        Quarter written = Quarter.inFileName(name);
        if (written != null) {
            found.add(written.toString());
        }
        Matcher version = VERSION.matcher(name);
        if (version.find()) {
            found.add(new Quarter(
                            VERSION_ZERO + Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)) + 1)
                    .toString());
        }
        Matcher day = FIRST_DAY.matcher(name);
        if (day.find()) {
            int quarter = (Integer.parseInt(day.group(1)) + 2) / 3;
            found.add(new Quarter(Integer.parseInt(day.group(2)), quarter).toString());
        }
        return found.stream().map(Quarter::of).toList();
    }

    private static @Nullable String only(OfficialFile file, TreeSet<String> told, String what)
            throws MalformedFileException {
        if (told.size() > 1) {
            throw malformed(
                    file,
                    "its names tell two " + what + ", " + String.join(" and ", told)
                            + "; if a name is wrong, rename it");
        }
        return told.isEmpty() ? null : told.first();
    }

    private static MalformedFileException malformed(OfficialFile file, String what) {
        return new MalformedFileException(file.name(), 1, what);
    }
}
