package storehouse.catalog;

import java.util.List;
import storehouse.model.backoffice.ImportStatus.RowError;

/// What became of the rows up to `lastRow` (from 1, without the header) since the batch before: how
/// many of the things that they name (products, or orders) were created, updated or found
/// unchanged, and which rows were refused, by line (from 1) and with the reason in plain words.
public record ImportBatch(
    long lastRow, long created, long updated, long unchanged, List<RowError> refused) {}
