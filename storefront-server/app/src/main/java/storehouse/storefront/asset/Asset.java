package storehouse.storefront.asset;

/// One file as it is sent; `hash` changes when the content does.
record Asset(String name, String contentType, String hash, byte[] content, byte[] gzipped) {

  String url() {
    return "/assets/" + hash + "/" + name;
  }
}
