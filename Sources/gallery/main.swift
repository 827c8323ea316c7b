import Foundation
import HTML

// Writes every sample chart to a page, in the colours of a theme: `gallery FOLDER [ASSETS]`.
let folder = URL(filePath: CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : ".")
let assets = URL(
  filePath: CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : "Themes/default/assets")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
try Data(galleryPage().utf8).write(to: folder.appending(path: "gallery.html"))
var sheet = ""
for name in ["base.css", "charts.css"] {
  sheet += try String(contentsOf: assets.appending(path: name), encoding: .utf8)
}
try Data((sheet + galleryStyle).utf8).write(to: folder.appending(path: "gallery.css"))
