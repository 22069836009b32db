package import Catalogue

extension ScreenName {
  /// What stands at the head of the screen.
  package var title: HallText {
    switch self {
    case .sessions: .sessionsTitle
    case .seats: .seatsTitle
    case .handOver: .handOverTitle
    case .member: .memberTitle
    case .scoring: .scoringTitle
    case .detail: .detailTitle
    case .map: .sheet(.mapTitle)
    case .criterionDossier: .sheet(.dossierTitle)
    case .review: .reviewTitle
    case .paperReview: .paper(.reviewTitle)
    case .paper: .paper(.confirmTitle)
    case .desk: .deskTitle
    case .attendance: .attendanceTitle
    case .result: .resultTitle
    case .ranking: .rankingTitle
    case .signed: .signedTitle
    case .agenda: .desk(.agendaTitle)
    case .talk: .desk(.talkTitle)
    case .criterion: .desk(.criterionTitle)
    case .numbers: .desk(.numbersTitle)
    case .fields: .desk(.fieldsTitle)
    case .progress: .desk(.signingTitle)
    case .bundles: .desk(.bundlesTitle)
    case .papers: .shelf(.listTitle)
    case .paperText: .shelf(.textTitle)
    case .paperWork: .shelf(.workTitle)
    case .setupSteps: .setup(.stepsTitle)
    case .setupFields: .setup(.sessionPage)
    case .setupSeats: .setup(.seatsTitle)
    case .setupDossiers: .setup(.dossiersTitle)
    case .setupRules: .setup(.rulesTitle)
    case .setupFiles: .setup(.filesTitle)
    case .setupPreview: .setup(.previewTitle)
    case .setupEnrol: .setup(.enrolTitle)
    case .acts: .meeting(.actsTitle)
    case .subjects: .meeting(.subjectsTitle)
    case .matters: .meeting(.mattersTitle)
    case .resolutions: .meeting(.resolutionsTitle)
    case .rules: .advice(.rulesTitle)
    case .timeline: .meeting(.timelineTitle)
    case .dossier: .dossier(.title)
    case .regimes: .law(.lawTitle)
    case .regime: .law(.regimeTitle)
    case .lawSets: .law(.setsTitle)
    case .lawSet: .law(.setTitle)
    case .applies: .law(.appliesTitle)
    }
  }
}
