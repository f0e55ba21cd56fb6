package storehouse.notification;

/// What a mail is about; stored.
enum MailKind {
  ORDER_CONFIRMED,
  ORDER_CANCELLED,
  PARCEL_SHIPPED
}
