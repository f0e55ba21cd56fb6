package storehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.launcher.build.Modules;

/// `./run` in a small project, with a Maven and a Java that only say that they were called.
@Tag("process")
class RunScriptTest {
  private static final String SCRIPTS = "storefront-server/launcher/src/main/bash/jdk.bash";

  @TempDir private Path folder;
  private Path project;
  private Path source;

  @BeforeEach
  void makeProject() throws IOException {
    Path original = Modules.find().root();
    project = Files.createDirectories(folder.resolve("a project"));
    Files.createDirectories(project.resolve(SCRIPTS).getParent());
    Files.copy(original.resolve(SCRIPTS), project.resolve(SCRIPTS));
    Files.copy(original.resolve("run"), project.resolve("run"));
    project.resolve("run").toFile().setExecutable(true);
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    source = write("solr/src/main/java/It.java", "class It {}");
    executable("jdk/bin/java", "echo started \"${@: -1}\"");
    executable("jdk/bin/javac", "");
    write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
    maven("echo '[INFO] Building It 1.0 [1/1]'");
  }

  private Path write(String name, String content) throws IOException {
    Path file = (name.startsWith("solr") ? project : folder).resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void executable(String name, String script) throws IOException {
    write(name, "#!/usr/bin/env bash\n" + script + "\n").toFile().setExecutable(true);
  }

  private void maven(String script) throws IOException {
    executable("bin/mvn", "echo call >> '" + folder + "/calls'\n" + script);
  }

  private record Outcome(int status, String output) {}

  private Outcome run() throws Exception {
    return run("--no-demo");
  }

  private Outcome run(String argument) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(project.resolve("run").toString(), argument);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Outcome(process.waitFor(), output);
  }

  private List<String> mavenCalls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }

  @Test
  void unchangedSourcesDoNotStartMavenAgain() throws Exception {
    assertThat(run().output()).contains("It 1.0").endsWith("started --no-demo\n");
    assertThat(run()).isEqualTo(new Outcome(0, "started --no-demo\n"));
    Files.writeString(source, "class It {}");
    run();
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void aChangedNewOrMissingFileBuildsAgain() throws Exception {
    run();
    Files.writeString(source, "class It { int changed; }");
    run();
    Path added = write("solr/src/main/resources/new file.txt", "");
    run();
    Files.delete(added);
    run();
    assertThat(mavenCalls()).hasSize(4);
  }

  @Test
  void aCommandBesideARunningShopReplacesNothing() throws Exception {
    assertThat(run("check").output()).contains("It 1.0");
    Files.writeString(source, "class It { int changed; }");
    assertThat(run("check").output()).isEqualTo("started check\n");
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void aFailedBuildShowsMavensErrorsAndIsTriedAgain() throws Exception {
    maven("echo '[INFO] fine'; echo '[ERROR] It.java:[1,2] no such thing'; exit 1");
    Outcome failed = run();
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.output())
        .contains("[ERROR] It.java:[1,2] no such thing")
        .contains("build.log")
        .doesNotContain("started");
    maven("");
    assertThat(run()).extracting(Outcome::status).isEqualTo(0);
    assertThat(mavenCalls()).hasSize(2);
  }

  @Test
  void anotherJdkBuildsAgain() throws Exception {
    run();
    write("jdk/release", "JAVA_VERSION=\"26.0.1\"\n");
    run();
    assertThat(mavenCalls()).hasSize(2);
  }
}
