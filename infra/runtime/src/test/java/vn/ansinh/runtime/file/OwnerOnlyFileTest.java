package vn.ansinh.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFileTest {
    @TempDir
    Path folder;

    @Test
    void file_isItsOwnersAlone_andReplacedWhole() throws Exception {
        Path file = folder.resolve("secret");
        OwnerOnlyFile.write(file, "first");
        OwnerOnlyFile.write(file, out -> out.write("second\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(file).hasContent("second");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(OwnerOnlyFile.readOrCreate(file, () -> "third")).isEqualTo("second");
        assertThat(names()).containsExactly("secret");
    }

    @Test
    void writingThatFails_leavesTheOldFile_andNoDraft() throws Exception {
        Path file = folder.resolve("secret");
        OwnerOnlyFile.write(file, "first");

        assertThatThrownBy(() -> OwnerOnlyFile.write(file, out -> {
                    out.write(new byte[20_000]);
                    throw new IOException("the database went away");
                }))
                .isInstanceOf(IOException.class);

        assertThat(file).hasContent("first");
        assertThat(names()).containsExactly("secret");
    }

    @Test
    void newFile_isMadeOnce_byManyAtOnce() throws Exception {
        Path file = folder.resolve("master-1");
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String text = "of " + i;
            all.add(() -> OwnerOnlyFile.createNew(file, text)
                    && Files.readString(file).equals(text + "\n"));
        }
        int made = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var one : threads.invokeAll(all)) {
                made += one.get() ? 1 : 0;
            }
        }

        assertThat(made).as("who made it finds what they wrote").isEqualTo(1);
        assertThat(names()).containsExactly("master-1");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
