package storehouse.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The staff who may call a resource, such as `stock`; `admin` always may. The edge enforces it.
///
/// Not `@RolesAllowed`: the container answers that by itself, with a login of its own in HTML.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface StaffRoles {
  String[] value();
}
