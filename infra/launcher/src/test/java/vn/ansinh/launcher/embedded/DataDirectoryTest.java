package vn.ansinh.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.runtime.guard.StartUpRefused;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void open_refusesAndNamesTheHolder_forDirectoryInUse() throws IOException {
        try (DataDirectory held = DataDirectory.open(temporary)) {
            assertThatExceptionOfType(StartUpRefused.class)
                    .isThrownBy(() -> DataDirectory.open(held.root()))
                    .withMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void open_succeeds_forLockFileThatWasLeftBehind() throws IOException {
        Files.writeString(temporary.resolve("lock"), "4194304");

        try (DataDirectory directory = DataDirectory.open(temporary)) {
            assertThat(directory.root().resolve("lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void open_stampsTheFormat_forNewDirectory() throws IOException {
        try (DataDirectory directory = DataDirectory.open(temporary.resolve("new/er"))) {
            assertThat(directory.root().resolve("format")).hasContent("2");
        }
    }

    @Test
    void open_refuses_forAnotherFormat() throws IOException {
        Files.writeString(temporary.resolve("format"), "1\n");

        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> DataDirectory.open(temporary))
                .withMessageContaining("has format 1");
        // And lets go of it: the release that wrote it may be started at once.
        Files.writeString(temporary.resolve("format"), "2\n");
        DataDirectory.open(temporary).close();
    }

    @Test
    void openUnlessInUse_isEmpty_whileAnotherHasIt() throws IOException {
        try (DataDirectory held = DataDirectory.open(temporary)) {
            assertThat(DataDirectory.openUnlessInUse(held.root())).isEmpty();
        }
        try (DataDirectory free = DataDirectory.openUnlessInUse(temporary).orElseThrow()) {
            assertThat(free.key("master-1")).doesNotExist();
        }
    }
}
