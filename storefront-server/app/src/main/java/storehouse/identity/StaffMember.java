package storehouse.identity;

import java.util.List;

/// Someone who works here.
public record StaffMember(String username, String displayName, List<Role> roles) {}
