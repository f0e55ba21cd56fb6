package storehouse.platform.audit;

/// Something that breaks a rule. `repair` proposes what a person could do about it.
public record Finding(String subject, String what, String repair) {}
