/// How much room text takes, in em of its own size.
///
/// For each character this holds the wider of Arial's (Liberation Sans) and
/// DejaVu Sans's, the narrowest and widest faces of the usual system stacks,
/// so that a label never needs more than is set aside, whatever the reader's
/// machine. The fonts of the building machine play no part.
enum TextMetrics {
  /// The height of a line of chart text, in em.
  static let lineHeight = 1.25

  /// The width of `text` on one line, in em.
  static func width(_ text: String, bold: Bool = false) -> Double {
    let table = bold ? boldWidths : regularWidths
    var thousandths = 0
    for scalar in text.unicodeScalars {
      let code = Int(scalar.value)
      if code >= 32, code < 127 {
        thousandths += Int(table[code - 32])
      } else {
        thousandths += otherWidth(scalar.value, bold: bold)
      }
    }
    return Double(thousandths) / 1000
  }

  private static func otherWidth(_ code: UInt32, bold: Bool) -> Int {
    switch code {
    case 0x300...0x36F, 0x200B...0x200F: 0  // combining marks and joiners
    case 0x2018, 0x2019: bold ? 380 : 318
    case 0x201C, 0x201D: bold ? 658 : 519
    case 0xA0: bold ? 349 : 318
    case 0xB7: bold ? 380 : 318
    case 0x2013: bold ? 611 : 557
    case 0xA3: bold ? 696 : 637
    case 0x2212, 0xB1, 0xD7: 838
    case 0xC0...0xDE: bold ? 851 : 788
    case 0xDF...0xFF: bold ? 716 : 636
    default: 1000  // em dash, ellipsis, arrows and symbols, and every wide script
    }
  }

  // Widths of U+0020 to U+007E in thousandths of an em.
  private static let regularWidths: [UInt16] = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557, 1016, 685, 687, 723, 771, 667, 611, 778,
    752, 295, 500, 667, 558, 863, 749, 788, 667, 788, 723, 667, 611, 732, 685, 989, 686, 667, 686, 391,
    337, 391, 838, 557, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612,
    635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
  ]
  private static let boldWidths: [UInt16] = [
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 763, 734, 831, 684, 684, 821,
    837, 373, 557, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771, 725, 726, 458,
    366, 458, 838, 557, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666, 343, 1042, 712, 688,
    716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
  ]
}
