package storehouse.payment.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The bean belongs to the gateway of this name: it is part of the shop where
/// `storehouse.<name>.url` is configured, and is not even made elsewhere.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfGateway {
  String value();
}
