package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher finds out which Java it has, whatever the environment tells Java. */
class LauncherTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @ParameterizedTest
  @ValueSource(strings = {"JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "NOTHING_IN_PARTICULAR"})
  void optionsFromTheEnvironmentAreNoVersion(String variable) throws Exception {
    assertThat(major(JAVA, Map.of(variable, "-Xmx512m")))
        .isEqualTo(String.valueOf(Runtime.version().feature()));
  }

  @Test
  void whatIsNoJavaHasNoVersion() throws Exception {
    assertThat(major("/bin/false", Map.of())).isEmpty();
  }

  private static String major(String java, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder(
            "sh", "-c", "eval \"$(sed -n '/^major()/,/^}/p' foedus)\"; major \"$1\"", "sh", java);
    shell.environment().putAll(environment);
    shell.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = shell.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return told.strip();
  }
}
