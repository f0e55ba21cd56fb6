package storehouse.launcher.shop;

import java.nio.file.Path;
import java.util.List;

/// What a Java process is there for.
enum Pace {
  /// To serve for days.
  LASTING,

  /// To be killed within a minute: compiled quickly rather than well, and its classes are read from
  /// an archive that an orderly end left behind.
  SOON_UP;

  /// The shop's options.
  List<String> shop(Path archive) {
    return switch (this) {
      case LASTING -> List.of("-XX:+UseParallelGC");
      case SOON_UP -> quick(archive);
    };
  }

  /// Solr's options.
  List<String> solr(Path archive) {
    return switch (this) {
      case LASTING -> List.of("-XX:+UseSerialGC");
      case SOON_UP -> quick(archive);
    };
  }

  private static List<String> quick(Path archive) {
    return List.of(
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // Else the heap is collected whole several times on the way, because classes are loaded.
        "-XX:MetaspaceSize=256m",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + archive,
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off");
  }
}
