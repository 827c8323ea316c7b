/// Where on its host an address leads: `/performance/`; `nil` for one that ends with the host's name.
package func pathOnHost(_ address: String) -> String? {
  guard let host = address.firstRange(of: "://")?.upperBound,
    let slash = address[host...].firstIndex(of: "/")
  else { return nil }
  return String(address[slash...])
}
