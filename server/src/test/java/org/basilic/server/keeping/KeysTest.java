package org.basilic.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.basilic.server.TestDatabase;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.BrokenSealException;
import org.basilic.server.store.DataKeys;
import org.basilic.server.store.MasterKey;
import org.basilic.server.store.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("store")
class KeysTest {

    private static final String MAIN = Facilities.MAIN;

    @TempDir
    Path directory;

    private AStore made;
    private OpenStore store;

    @BeforeEach
    void opens() throws Exception {
        made = AStore.of(directory, TestDatabase.fresh(), 2);
        store = made.store();
    }

    @AfterEach
    void closes() {
        made.close();
    }

    @Test
    void aNewDataKeySealsAndTheOldOneStillOpens() throws Exception {
        byte[] before = store.sealer().sealText(MAIN, "before");
        String reference = store.sealer().reference(MAIN, "patient", "1");
        store.transaction().executeWithoutResult(status -> store.keys().rotate(MAIN));
        byte[] after = store.sealer().sealText(MAIN, "after");
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        assertThat(store.sealer().openText(MAIN, before)).isEqualTo("before");
        assertThat(store.sealer().openText(MAIN, after)).isEqualTo("after");
        assertThat(store.sealer().reference(MAIN, "patient", "1")).isEqualTo(reference);
        assertThat(findings()).isZero();
    }

    @Test
    void aServerThatRunsOpensAndSealsThroughAChangeOfTheMasterKey() throws Exception {
        // Another program on the same store, with the old master key in memory and nothing opened yet.
        MasterKey running = MasterKey.existing(store.settings().masterKey());
        Sealer other = new Sealer(new DataKeys(store.jdbc(), store.transaction(), running, store.clock()));
        String old = store.master().id();
        byte[] before = store.sealer().sealText(MAIN, "before");
        assertThat(store.keys().rotateMaster()).isEqualTo(2);
        assertThat(store.master().id()).isNotEqualTo(old);
        assertThat(other.openText(MAIN, before)).isEqualTo("before");
        assertThat(store.sealer().openText(MAIN, other.sealText(MAIN, "after"))).isEqualTo("after");
        assertThat(running.id()).isEqualTo(store.master().id());
        assertThat(Files.readAllLines(store.settings().masterKey())).hasSize(1);
        Path kept = directory.resolve("keys").resolve("master.key." + old);
        assertThat(MasterKey.existing(kept).id()).isEqualTo(old);
    }

    @Test
    void anotherMasterKeyOpensNothing() throws Exception {
        MasterKey stranger = MasterKey.in(directory.resolve("other.key"));
        assertThatThrownBy(() -> new DataKeys(store.jdbc(), store.transaction(), stranger, store.clock()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(stranger.id());
    }

    @Test
    void whatWasSealedForOneFacilityDoesNotOpenForAnother() {
        made.facilities().make("other", "Other", ZoneOffset.UTC);
        byte[] sealed = store.sealer().sealText(MAIN, "x");
        assertThatThrownBy(() -> store.sealer().openText("other", sealed)).isInstanceOf(BrokenSealException.class);
    }

    private static String keyOf(byte[] sealed) {
        return HexFormat.of().formatHex(sealed, 1, 17);
    }

    private int findings() throws Exception {
        int[] count = {0};
        new StoreCheck(store).check(finding -> count[0]++);
        return count[0];
    }
}
