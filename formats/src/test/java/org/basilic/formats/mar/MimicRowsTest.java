package org.basilic.formats.mar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.FeedMaps;
import org.junit.jupiter.api.Test;

class MimicRowsTest {
    @Test
    void x() throws IOException {
        Path dir = Path.of("/tmp/w/shared/corpora/mimic");
        List<MapRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(dir.resolve("mimic3-demo-1.4_D_ITEMS_inputevents_only.csv"))) {
            String[] c = line.split(",");
            rows.add(new MapRow(MapKind.DRUG, c[1], "name:" + c[2], ""));
        }
        FeedMap map = FeedMaps.builtIn().named("mimic-iii");
        for (MapKind kind : MapKind.values()) {
            rows.addAll(map.rows(kind).values());
        }
        Imported imported = new Imported();
        MarImport.read(
                List.of(new FeedFile("mimic", dir.resolve("mimic3-demo-1.4_INPUTEVENTS_MV.csv.gz"))),
                new FeedMap("x", rows),
                imported);
        Files.writeString(Path.of("/tmp/mimic-out.txt"), imported.shown(), StandardCharsets.UTF_8);
        assertThat(imported.problems).isEmpty();
    }
}
