import Foundation
import HTML

// Writes every sample chart to a page: `gallery FOLDER [CHARTS.CSS]`.
let folder = URL(filePath: CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : ".")
let sheet =
  CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : "Themes/default/assets/charts.css"
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
let page = galleryPage()
try Data(page.utf8).write(to: folder.appending(path: "gallery.html"))
let charts = try String(contentsOf: URL(filePath: sheet), encoding: .utf8)
try Data((galleryColours + charts).utf8).write(to: folder.appending(path: "gallery.css"))
