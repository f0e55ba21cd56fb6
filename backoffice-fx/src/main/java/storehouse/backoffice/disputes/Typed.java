package storehouse.backoffice.disputes;

/// What somebody has typed about a draft of this version, and did not keep yet.
record Typed(int version, String statement, String carrier, String tracking) {}
