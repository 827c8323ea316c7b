import Diagnostics
import Files

/// A file's name is the slug of what it holds, and must be one.
func checkSlugs(_ draft: Draft, into problems: inout Problems) {
  let files = draft.files
  for entry in files.priorities + files.indicators + files.editions + files.topics + files.tables {
    for path in [entry.text?.path, entry.table?.path] {
      guard let path, let mistake = slugMistake(entry.slug) else { continue }
      problems.add(
        .error, "bad-slug", at: FilePosition(file: path), "\(mistake); rename the file or folder")
    }
  }
  for map in files.maps {
    guard let mistake = slugMistake(map.slug) else { continue }
    problems.add(
      .error, "bad-slug", at: FilePosition(file: map.shapes.path), "\(mistake); rename the file")
  }
}
