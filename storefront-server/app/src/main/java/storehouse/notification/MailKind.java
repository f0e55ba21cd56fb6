package storehouse.notification;

/// What a mail is about; stored.
enum MailKind {
  ORDER_CONFIRMED,
  PARCEL_SHIPPED
}
