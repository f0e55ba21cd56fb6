package storehouse.notification;

/// What a mail is about; stored.
enum MailKind {
  ORDER_CONFIRMED,
  ORDER_CANCELLED,
  ORDER_EDITED,
  PARCEL_SHIPPED
}
