package storehouse.launcher.database;

import java.lang.management.ManagementFactory;

/// How much memory this machine (or container) has.
public final class Memory {
  private static final long ASSUMED_BYTES = 4L * 1024 * 1024 * 1024;

  private Memory() {}

  public static long physicalBytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : ASSUMED_BYTES;
  }
}
