# Finds a JDK 25 (or newer) and exports JAVA_HOME. Sourced by ./run and ./test.

jdk_major() {
  # The file "release" tells the version without starting Java.
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_is_new_enough() {
  local major
  major="$(jdk_major "$1")" && [ -n "$major" ] && [ "$major" -ge 25 ]
}

find_jdk() {
  local candidate javac
  for candidate in \
    "${JAVA_HOME:-/nowhere}" \
    /usr/lib/jvm/* \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_is_new_enough "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  if javac="$(command -v javac)"; then
    candidate="$(dirname "$(dirname "$(readlink -f "$javac")")")"
    if jdk_is_new_enough "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  fi
  echo "Storehouse needs a JDK 25, and none was found in JAVA_HOME, the usual folders or PATH: install one (for example from https://adoptium.net) or set JAVA_HOME." >&2
  exit 1
}

need_maven() {
  if ! command -v mvn > /dev/null; then
    echo "Storehouse needs Maven 3.8 or newer to build itself, and there is no mvn in PATH: install it (Debian: apt install maven; macOS: brew install maven)." >&2
    exit 1
  fi
}
