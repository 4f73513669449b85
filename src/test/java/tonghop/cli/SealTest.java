package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A sealed folder comes back from elsewhere, and somebody has been at it who remakes the sums. */
class SealTest {
    @TempDir
    Path folder;

    private SmallCluster cluster;
    private Path sealed;
    private String digest;

    @BeforeEach
    void a_run_is_sealed() throws IOException {
        cluster = new SmallCluster(folder);
        assertThat(cluster.run()).isZero();
        assertThat(cluster.office.execute("seal", SmallCluster.JOB, "--json")).isZero();
        digest = new JsonMapper().readTree(cluster.office.out()).get("digest").asString();
        sealed = folder.resolve("output").resolve(SmallCluster.JOB + ".chot").resolve("lan-1");
    }

    @Test
    void its_digest_is_told_and_is_the_sum_of_all_sums() throws Exception {
        List<String> lines = Files.readAllLines(sealed.resolve("SHA256SUMS"));

        assertThat(sha256((String.join("\n", lines.subList(0, lines.size() - 1)) + "\n")
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(digest);
        assertThat(lines.get(lines.size() - 1)).startsWith("#").endsWith(digest);
        assertThat(verify()).as(cluster.office.out()).isZero();
        assertThat(cluster.office.out()).contains(digest);
        assertThat(verify("--digest", digest.substring(0, 6) + " " + digest.substring(6, 16)))
                .isZero();
    }

    @Test
    void its_digest_stands_on_a_page_to_print_that_no_second_seal_rewrites() throws Exception {
        Path page = sealed.resolveSibling("lan-1.txt");
        assertThat(page).content().contains(digest.substring(0, 4) + " " + digest.substring(4, 8), "--verify");
        String printed = Files.readString(page);
        change("SHA256SUMS", sums -> sums.replaceFirst("[0-9a-f]{64}", "0".repeat(64)));

        assertThat(cluster.office.execute("seal", SmallCluster.JOB)).isZero();

        assertThat(page).hasContent(printed);
    }

    @Test
    void a_signature_is_by_its_key_over_these_very_sums_or_none() throws Exception {
        Path own = key("own");
        Path other = key("other");
        assertThat(verify("--public", own + ".pub")).isEqualTo(3);
        assertThat(cluster.office.out()).contains("SHA256SUMS.sig");
        assertThat(cluster.office.execute("seal", SmallCluster.JOB, "--key", own.toString()))
                .as(cluster.office.err())
                .isZero();

        assertThat(verify()).as("who has no key need not look").isZero();
        assertThat(verify("--public", own + ".pub")).as(cluster.office.out()).isZero();
        assertThat(verify("--public", other + ".pub")).isEqualTo(3);
        change("SHA256SUMS", sums -> sums + "# a line more\n");
        assertThat(verify("--public", own + ".pub")).isEqualTo(3);
    }

    @Test
    void a_file_without_a_key_is_a_wrong_use() throws Exception {
        Path none = Files.writeString(
                folder.resolve("none.pem"), "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----\n");
        assertThat(cluster.office.execute("seal", SmallCluster.JOB, "--key", none.toString()))
                .isEqualTo(2);
        assertThat(cluster.office.err()).contains("none.pem", "openssl");
        assertThat(verify("--public", none.toString())).isEqualTo(2);
    }

    @Test
    void a_run_over_a_marked_copy_in_the_place_of_its_original_comes_out_again() throws Exception {
        String file = "Cao Xá.xlsx";
        cluster.sendsWorkbook("Cao Xá");
        Spoiling.text(file, "Giáo dục", "C3", "31l").on(cluster.input());
        assertThat(cluster.run()).isEqualTo(1);
        Path marked;
        try (Stream<Path> back = Files.walk(cluster.output().resolve("tra-lai"))) {
            marked = back.filter(each -> each.endsWith(file)).findFirst().orElseThrow();
        }
        Files.copy(marked, cluster.input().resolve(file), StandardCopyOption.REPLACE_EXISTING);
        assertThat(cluster.run()).isEqualTo(1);
        assertThat(cluster.findings("returned-copy")).hasSize(1);

        assertThat(cluster.office.execute("seal", SmallCluster.JOB))
                .as(cluster.office.err())
                .isZero();

        sealed = sealed.resolveSibling("lan-3");
        assertThat(sealed.resolve("ban-goc")).isDirectory();
        assertThat(verify()).as(cluster.office.out()).isZero();
    }

    /** As openssl writes them: the private half, and the public one beside it. */
    private Path key(String name) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem(folder.resolve(name + ".pub"), "PUBLIC KEY", pair.getPublic().getEncoded());
        return pem(folder.resolve(name), "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static Path pem(Path file, String label, byte[] key) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return Files.writeString(file, "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
    }

    @Test
    void another_digest_is_told_and_none_is_a_wrong_use() {
        assertThat(verify("--digest", "0123456789abcdef")).isEqualTo(3);
        assertThat(cluster.office.out()).contains("SHA256SUMS");
        assertThat(verify("--digest", "abc")).isEqualTo(2);
    }

    @Test
    void a_label_that_names_another_folder_writes_nothing_there() throws Exception {
        for (String job : List.of("/" + folder.resolve("elsewhere"), "../../elsewhere", "..", "a/b", "a\\b", "")) {
            change("seal.json", label -> label.replace("\"" + SmallCluster.JOB + "\"", "\"" + escaped(job) + "\""));
            assertThat(verify()).as(job).isEqualTo(3);
            assertThat(cluster.office.out()).as(job).contains("seal.json");
            assertThat(folder.resolve("elsewhere")).doesNotExist();
            change("seal.json", label -> label.replace("\"" + escaped(job) + "\"", "\"" + SmallCluster.JOB + "\""));
        }
        assertThat(verify()).isZero();
    }

    @Test
    void a_label_that_is_none_is_told() throws Exception {
        change("seal.json", label -> "[1, 2");

        assertThat(verify()).isEqualTo(3);
        assertThat(cluster.office.out()).contains("seal.json");
    }

    @Test
    void a_label_that_lacks_something_or_names_another_run_is_told() throws Exception {
        for (List<String> other : List.of(
                List.of("\"run\":1", "\"run\":2"),
                List.of("\"program\":\"", "\"program\":\"9"),
                List.of("\"changes\":", "\"more\":"),
                List.of("\"inputFolder\":", "\"more\":"))) {
            change("seal.json", label -> label.replace(other.get(0), other.get(1)));
            assertThat(verify()).as(other.get(1)).isEqualTo(3);
            assertThat(cluster.office.out()).as(cluster.office.err()).contains("seal.json");
            change("seal.json", label -> label.replace(other.get(1), other.get(0)));
        }
        assertThat(verify()).isZero();
    }

    @Test
    void sums_without_end_and_a_run_record_that_is_none_are_told() throws Exception {
        Path sums = sealed.resolve("SHA256SUMS");
        byte[] whole = Files.readAllBytes(sums);
        try (RandomAccessFile file = new RandomAccessFile(sums.toFile(), "rw")) {
            file.setLength(4L << 30);
        }
        assertThat(verify()).isEqualTo(3);
        assertThat(cluster.office.out()).contains("ket-qua/run.json");
        Files.write(sums, whole);

        change("ket-qua/run.json", record -> "[1, 2");
        assertThat(verify()).isEqualTo(3);
        assertThat(cluster.office.out()).contains("run.json");
    }

    @Test
    void a_changed_run_record_does_not_come_out_again() throws Exception {
        change("ket-qua/run.json", record -> record.replace("\"sent\" : 5", "\"sent\" : 4"));

        assertThat(verify()).isEqualTo(3);
        assertThat(cluster.office.out()).contains("run.json");
    }

    @Test
    void what_was_added_is_told_a_link_a_pipe_and_an_empty_folder_too() throws Exception {
        Files.createDirectories(sealed.resolve("dau-vao/them"));
        assertThat(verify()).isEqualTo(3);
        assertThat(cluster.office.out()).contains("dau-vao/them/");
        Files.delete(sealed.resolve("dau-vao/them"));

        Files.createSymbolicLink(sealed.resolve("ket-qua/lien-ket.csv"), folder.resolve("jobs"));
        assertThat(verify()).isEqualTo(3);
        assertThat(cluster.office.out()).contains("lien-ket.csv");
        Files.delete(sealed.resolve("ket-qua/lien-ket.csv"));

        new ProcessBuilder("mkfifo", sealed.resolve("dau-vao/ong.xlsx").toString())
                .start()
                .waitFor();
        assertThat(verify()).isEqualTo(3);
        assertThat(cluster.office.out()).contains("dau-vao/ong.xlsx");
    }

    private int verify(String... options) {
        List<String> arguments = new ArrayList<>(List.of("seal", "--verify", sealed.toString()));
        arguments.addAll(List.of(options));
        return cluster.office.execute(arguments.toArray(String[]::new));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }

    /** Changes a sealed file, and makes the sums anew as anybody can. */
    private void change(String file, UnaryOperator<String> change) throws Exception {
        Path changed = sealed.resolve(file);
        String before = Files.readString(changed);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(changed, after);
        List<String> sums = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sealed)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = sealed.relativize(each).toString();
                if (!name.equals("SHA256SUMS")) {
                    sums.add(sha256(Files.readAllBytes(each)) + "  " + name);
                }
            }
        }
        Files.write(sealed.resolve("SHA256SUMS"), sums);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
