internal import Catalogue
internal import Council

extension Act {
  /// Sheets: the own one, and those that come on paper.
  static let paper: [Act] = [
    Act(
      "seal", .seal, .product, doer: .own, screen: .sheet,
      asks: [.field(.ticks), .field(.opinion), .field(.eliminate), .correction],
      needs: [.stage(.scoring, .inWriting)]
    ) { input throws(ActFault) in
      [.seal(try input.product().id, try input.draft(), reason: try input.text(.correction))]
    },
    Act(
      "type-paper", .typePaper, .product, doer: .anySeat, screen: .typePaper,
      asks: [
        .field(.seat), .dayOfReturn, .field(.ticks), .field(.opinion), .field(.eliminate), .correction,
      ], needs: [.secondEdition, .stage(.scoring, .inWriting)]
    ) { input throws(ActFault) in
      let (product, seat, reason) = (try input.product(), try input.seat(.seat), try input.text(.correction))
      if product.sealed.contains(seat) && reason.isEmpty { throw ActFault(field: .correction, problem: .missing) }
      return [
        .typePaper(
          PaperEntry(
            product: product.id, seat: seat, content: try input.draft(),
            returned: product.isInWriting ? try input.neededDay(.returned) : nil, reason: reason))
      ]
    },
    Act(
      "confirm-paper", .confirmPaper, .product, doer: .anySeat, screen: .confirmPaper, asks: [.field(.seat)],
      needs: [.secondEdition, .stage(.scoring, .inWriting), .typedPaper]
    ) { input throws(ActFault) in
      [.sealPaper(try input.product().id, try input.seat(.seat), confirming: true)]
    },
    Act(
      "seal-paper", .sealPaper, .product, doer: .anySeat, screen: .sealPaper, asks: [.field(.seat)],
      needs: [.secondEdition, .stage(.scoring, .inWriting), .typedPaper]
    ) { input throws(ActFault) in
      [.sealPaper(try input.product().id, try input.seat(.seat), confirming: false)]
    },
  ]
}
