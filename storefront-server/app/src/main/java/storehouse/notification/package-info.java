/// Mails to shoppers: one when an order is confirmed, one for each parcel.
///
/// An event becomes one row in the transaction that marks it as handled; a sender works the rows
/// off. Names and addresses are read when a mail is sent and are not stored here.
///
/// SMTP cannot be asked whether a mail was taken. A row is therefore marked SENDING before its
/// content is handed over: a mail that the server refused, or that was never handed over, is sent
/// again; one whose handover was cut off in the middle becomes UNCERTAIN and is left to a person,
/// because a shopper who reads two confirmations thinks that two orders were placed.
@NullMarked
package storehouse.notification;

import org.jspecify.annotations.NullMarked;
