/// Who may do what: staff tokens and roles, forged cross-site requests, browser policies.
@NullMarked
package storehouse.edge.security;

import org.jspecify.annotations.NullMarked;
