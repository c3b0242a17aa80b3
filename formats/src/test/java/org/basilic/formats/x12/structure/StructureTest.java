package org.basilic.formats.x12.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of loops make sense. */
class StructureTest {

    private static final Set<String> SEGMENTS =
            Structure.rows("elements.csv").stream().map(row -> row[0]).collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource(Guide.class)
    void everyLoopIsReachedFromTheHeader(Guide guide) {
        Set<String> named = new LinkedHashSet<>();
        for (String[] row : Structure.rows(guide.table())) {
            named.add(row[0]);
        }
        Set<String> reached = new LinkedHashSet<>();
        walk(Structure.of(guide).header, reached);

        assertThat(reached).isEqualTo(named);
    }

    private static void walk(LoopTable loop, Set<String> reached) {
        reached.add(loop.id);
        for (Usage member : loop.members) {
            if (member.loop != null) {
                walk(member.loop, reached);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void everyRowNamesWhatIsKnown(Guide guide) {
        Set<String> opened = new HashSet<>(Set.of(Structure.HEADER));
        for (String[] row : Structure.rows(guide.table())) {
            String what = guide + " " + Arrays.toString(row);
            assertThat(row).as(what).hasSize(8);
            assertThat(SEGMENTS).as(what).contains(row[2]);
            assertThat(row[3]).as(what).isIn("R", "S");
            assertThat(Integer.parseInt(row[4])).as(what).isNotNegative();
            if (!row[1].isEmpty()) {
                assertThat(opened.add(row[0])).as(what + " opens its loop once").isTrue();
            }
            assertThat(opened).as(what + " follows the row that opens its loop").contains(row[0]);
        }
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void everyElementThatARowNamesIsOneOfItsSegment(Guide guide) {
        for (String[] row : Structure.rows(guide.table())) {
            Set<String> named = new HashSet<>(row[6].isEmpty() ? List.of() : List.of(row[6].split(" ", -1)));
            Structure.codes(row[7]).keySet().forEach(named::add);
            Set<String> known = Structure.places(row[2]);
            if (!known.isEmpty()) {
                assertThat(known).as(guide + " " + Arrays.toString(row)).containsAll(named);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void usesOfOneSegmentInALoopAreToldApart(Guide guide) {
        Set<String> seen = new HashSet<>();
        for (String[] row : Structure.rows(guide.table())) {
            String loop = row[1].isEmpty() ? row[0] : row[1];
            String key = loop + "/" + row[2] + "/";
            for (String code : row[5].isEmpty()
                    ? new String[] {""}
                    : row[5].substring(row[5].indexOf('=') + 1).split("\\|", -1)) {
                assertThat(seen.add(key + code))
                        .as(guide + " " + key + code + " twice")
                        .isTrue();
            }
        }
    }

    @Test
    void aClaimStandsUnderASubscriberAndUnderAPatient() {
        for (Guide guide : List.of(Guide.PROFESSIONAL, Guide.INSTITUTIONAL)) {
            LoopTable provider = inside(Structure.of(guide).header, "2000A");
            LoopTable subscriber = inside(provider, "2000B");
            LoopTable patient = inside(subscriber, "2000C");

            assertThat(inside(subscriber, "2300").members).hasSameSizeAs(inside(patient, "2300").members);
            assertThat(patient.members.get(patient.members.size() - 1).segment).isEqualTo("CLM");
        }
    }

    private static LoopTable inside(LoopTable around, String id) {
        for (Usage member : around.members) {
            LoopTable loop = member.loop;
            if (loop != null && loop.id.equals(id)) {
                return loop;
            }
        }
        throw new AssertionError(around.id + " has no " + id);
    }
}
