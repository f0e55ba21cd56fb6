package storehouse.catalog.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "media")
@SuppressWarnings("NullAway.Init")
class MediaInfo {

  @Id String sha;
  int width;
  int height;

  protected MediaInfo() {}
}
