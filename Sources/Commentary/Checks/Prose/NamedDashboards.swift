import Diagnostics

/// The address of somebody else's dashboard in plain words, where no link is made of it.
func checkDashboards(_ sentence: Sentence) -> [Problem] {
  sentence.typed.compactMap { piece in
    foreignDashboardNamed(in: piece.text).map { host in
      Problem(
        .error, "foreign-dashboard", at: piece.position,
        "this names a dashboard on \(host), which is not ours to keep right; link to the page here that shows the same figures"
      )
    }
  }
}
