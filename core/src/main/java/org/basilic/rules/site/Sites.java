package org.basilic.rules.site;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.Encounter;
import org.basilic.reference.Switch;
import org.basilic.result.Severity;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Site;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that tells at which site an administration entered a vein. */
public final class Sites {

    private final Worksheet sheet;
    private final List<Access> accesses;
    /** The site of each access, in the order of the accesses. */
    private final List<Site> siteOf;

    private final @Nullable Site unnamed;
    private final List<String> rootsWithoutReason = new ArrayList<>(0);
    private final List<String> rootsUsed = new ArrayList<>(0);

    private Sites(Worksheet sheet) {
        this.sheet = sheet;
        Encounter encounter = sheet.encounter();
        this.accesses = encounter.accesses();
        if (accesses.size() < 2) {
            Access only = accesses.isEmpty() ? null : accesses.get(0);
            Site site = new Site(only == null ? null : only.id(), 0, only != null && only.leftInPlace());
            siteOf = List.of(site);
            unnamed = site;
            return;
        }
        siteOf = resolve();
        unnamed = siteOf.get(unnamed(accesses));
    }

    /** Reads the accesses of the encounter. */
    public static Sites of(Worksheet sheet) {
        return new Sites(sheet);
    }

    /** Returns the site of an administration by vein, with a finding where the record leaves it open. */
    public Site of(Entry entry) {
        String named = entry.administration().access();
        if (named == null && accesses.size() == 1) {
            named = accesses.get(0).id();
        }
        if (named == null) {
            Site site = unnamed == null ? siteOf.get(0) : unnamed;
            if (accesses.size() > 1) {
                sheet.find(
                        Severity.WARNING,
                        new AccessNotNamed.Taken(site.access() == null ? "the first line" : site.access()),
                        entry);
            }
            return site;
        }
        int index = indexOf(named);
        AccessKind kind = accesses.get(index).kind();
        if (kind == AccessKind.INTRAOSSEOUS || kind == AccessKind.ARTERIAL) {
            sheet.find(Severity.WARNING, new OtherVessel.Through(kind), entry);
        }
        if (rootsWithoutReason.size() > 1) {
            String root = accesses.get(root(index)).id();
            if (rootsWithoutReason.contains(root) && !rootsUsed.contains(root)) {
                rootsUsed.add(root);
            }
        }
        return siteOf.get(index);
    }

    /** Adds the finding that several lines without a charted reason were used, where they were. */
    public void findLinesWithoutReason() {
        if (rootsUsed.size() > 1) {
            if (sheet.choices().is(Switch.SECOND_SITE_REQUIRE_REASON, "true")) {
                sheet.find(Severity.WARNING, new OneSite.NoReasonCharted(rootsUsed.size()));
            }
        }
    }

    /** Returns the kind of the access that an administration names, or counts for. */
    public static @Nullable AccessKind kind(Entry entry, Encounter encounter) {
        String named = entry.administration().access();
        List<Access> accesses = encounter.accesses();
        for (int i = 0; i < accesses.size(); i++) {
            if (accesses.get(i).id().equals(named)) {
                return accesses.get(i).kind();
            }
        }
        return named != null || accesses.isEmpty()
                ? null
                : accesses.get(unnamed(accesses)).kind();
    }

    /** Returns which access an administration that names none counts for. */
    private static int unnamed(List<Access> accesses) {
        for (int i = 0; i < accesses.size(); i++) {
            if (accesses.get(i).separateSiteReason() == null) {
                return i;
            }
        }
        return 0;
    }

    private List<Site> resolve() {
        int[] roots = new int[accesses.size()];
        boolean[] reason = new boolean[accesses.size()];
        boolean[] left = new boolean[accesses.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = root(i);
            Access access = accesses.get(i);
            reason[roots[i]] |= access.separateSiteReason() != null && !throughLumen(i);
            left[roots[i]] |= access.leftInPlace();
        }
        for (int i = 0; i < roots.length; i++) {
            if (roots[i] == i && !reason[i]) {
                rootsWithoutReason.add(accesses.get(i).id());
            }
        }
        boolean shared = rootsWithoutReason.size() < 2 || sheet.choices().is(Switch.SECOND_SITE_REQUIRE_REASON, "true");
        Site[] byRoot = new Site[roots.length];
        Site common = null;
        boolean commonLeft = false;
        for (int i = 0; i < roots.length; i++) {
            commonLeft |= roots[i] == i && !reason[i] && left[i];
        }
        int order = 0;
        for (int i = 0; i < roots.length; i++) {
            if (roots[i] != i) {
                continue;
            }
            if (reason[i] || !shared || common == null) {
                boolean joins = !reason[i] && shared;
                byRoot[i] = new Site(accesses.get(i).id(), order++, joins ? commonLeft : left[i]);
                if (joins) {
                    common = byRoot[i];
                }
            } else {
                byRoot[i] = common;
            }
        }
        List<Site> sites = new ArrayList<>(roots.length);
        for (int i = 0; i < roots.length; i++) {
            sites.add(byRoot[roots[i]]);
        }
        return sites;
    }

    private int root(int index) {
        int at = index;
        for (int steps = 0; steps <= accesses.size(); steps++) {
            Access access = accesses.get(at);
            String next = access.lumenOf() != null ? access.lumenOf() : access.replaces();
            if (next == null) {
                return at;
            }
            at = indexOf(next);
        }
        throw new IllegalArgumentException("the accesses of the encounter refer to each other in a circle");
    }

    private boolean throughLumen(int index) {
        int at = index;
        while (true) {
            Access access = accesses.get(at);
            if (access.lumenOf() != null) {
                return true;
            }
            String next = access.replaces();
            if (next == null) {
                return false;
            }
            at = indexOf(next);
        }
    }

    private int indexOf(String id) {
        for (int i = 0; i < accesses.size(); i++) {
            if (accesses.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("an administration or access refers to an access that is not there");
    }
}
