extension RuleLabel {
  package var english: String {
    switch self {
    case .quorum: "Quorum"
    case .presiding: "Who presides"
    case .sheetsPerProduct: "Fewest valid sheets for a product"
    case .onlineCounts: "Attending online"
    case .substitutesScore: "Substitutes"
    case .documentsAhead: "Dossiers sent before the session"
    case .rounds: "Rounds of scoring"
    case .firstRound: "Purpose of round 1"
    case .secondRound: "Purpose of round 2"
    case .scoringMode: "How members score"
    case .trimming: "How the mean is computed"
    case .comparison: "Comparing points with the bands"
    case .decimals: "Decimals shown"
    case .rounding: "Rounding of what is shown"
    case .showsPartMeans: "Means of parts A, B, C"
    case .absence: "Members absent or gone early"
    case .spreadLimit: "Largest difference between sheets"
    case .spreadAction: "When the difference is larger"
    case .rescoringTurns: "Turns of re-scoring"
    case .personalWarning: "Pointing out a sheet far from the mean"
    case .rescoringScope: "Who may change a sheet when re-scoring"
    case .floorRule: "When a minimum counts as met"
    case .floorEffect: "When a minimum is missed"
    case .elimination: "Taking a dossier out"
    case .secrecy: "When members see each other's points"
    case .adviserReport: "The advisers' report before sealing"
    case .memberNames: "Members' names in the tables of the minutes"
    case .conflictDeclaration: "Declaring conflicts of interest"
    case .resultVote: "Vote on the results"
    case .voteThreshold: "Votes needed to adopt"
    case .tie: "When votes are equal"
    case .ballot: "How the council votes"
    case .presentations: "Producers presenting their product"
    case .siteInspection: "Inspecting tourism products on site"
    case .writtenOpinions: "Opinions in writing"
    case .writtenDays: "Days to answer"
    case .writtenReplies: "Fewest opinions"
    case .writtenTriggers: "When a live meeting is needed"
    case .writtenClock: "Time for a renewal"
    case .producerFeedback: "Provisional result shown to producers"
    case .ordering: "Order of equal grade and mean"
    case .ranks: "Ranks of equal means"
    case .minutesSigners: "Who signs the minutes"
    case .numbering: "Number of the minutes"
    case .retention: "How long papers are kept"
    case .batchYear: "Year of the batch"
    case .batchNumber: "Number of the batch"
    case .filedBefore: "Last day for proposals of the batch"
    case .finishedBefore: "Last day of the batch"
    }
  }
}

extension RuleOrigin {
  package var english: String {
    switch self {
    case .regulation: "by the Quy chế"
    case .program: "default of the program"
    }
  }
}

extension MeetingReason {
  package var english: String {
    switch self {
    case .differentStars: "the sheets give different stars"
    case .spread: "the difference is too large"
    case .request: "a member asks for it"
    case .splitFloors: "the sheets are split about a minimum"
    }
  }
}

extension RuleBasis {
  package var english: String {
    switch self {
    case .program: "the law is silent and no Quy chế was found that says it; the program's choice"
    case .quorum:
      "the law is silent; Quy chế of Tây Ninh province: 3/4. Centre: 5/7 (Quyết định 757/QĐ-BNN-VPĐP), which 3/4 also meets"
    case .presiding:
      "Điều 7 khoản 3 điểm b, Quyết định 26/2026/QĐ-TTg (a leader of the province, who may delegate); deputies presided in An Giang, Bến Tre, Cà Mau; Quy chế of Tây Ninh asks for the chair"
    case .online: "the law is silent; in Cà Mau districts attended online and did not score"
    case .documentsAhead:
      "148/QĐ-TTg of 2023: 1 working day; 2 under 1048/QĐ-TTg (guide of Bến Tre); Quyết định 26/2026/QĐ-TTg leaves it to the Quy chế"
    case .rounds: "the procedure of Quyết định 26/2026/QĐ-TTg has one round; two were usual under 1048/QĐ-TTg"
    case .independent: "the law is silent; Tây Ninh and Cà Mau score independently; a district agreed on common points"
    case .mean: "Điều 3 khoản 3, Quyết định 26/2026/QĐ-TTg (mean of totals); no Quy chế was found that drops sheets"
    case .exact: "Điều 3 khoản 3, Quyết định 26/2026/QĐ-TTg; a demonstration sheet printed 69.9 as 70 and gave 4 stars"
    case .decimals: "the law is silent; published results of An Giang and the centre have two"
    case .spread: "the law is silent; Quy chế of Tây Ninh and Đồng Tháp: beyond 10 points, discuss and score again"
    case .warning: "the law is silent; the software of many provinces points out 6 points"
    case .floors:
      "a note in Phụ lục II, Quyết định 26/2026/QĐ-TTg sets the minimum; the law is silent on differing sheets; the program's choice"
    case .floorsCap: "follows from the note in Phụ lục II, Quyết định 26/2026/QĐ-TTg; no article says it"
    case .floorsFail: "results of the centre in 2020 and 2023 (“Không đạt”)"
    case .elimination: "Phụ lục II, Quyết định 26/2026/QĐ-TTg names the cases; who decides is the program's choice"
    case .secrecy: "the law is silent; Quy chế of Tây Ninh: no result is disclosed before the end"
    case .names: "the law is silent; provinces differ"
    case .conflict: "no text was found that asks for it; the program's choice"
    case .vote: "the law is silent; the centre votes on results"
    case .majority: "the law is silent; Quy chế of Trà Vinh: majority"
    case .ballot: "the law is silent; the program's choice"
    case .presentations: "procedure of 148/QĐ-TTg of 2023 (producers may present); guide of Bến Tre"
    case .siteInspection: "procedure of 148/QĐ-TTg of 2023: inspected on site before scoring"
    case .written: "Điều 7 khoản 6 điểm d, Quyết định 26/2026/QĐ-TTg: renewals by opinions"
    case .triggers:
      "Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg: a meeting where opinions differ much or the content is complex; the program makes it four cases"
    case .clock: "Điều 7 khoản 6 điểm g, Quyết định 26/2026/QĐ-TTg: at most 45 days from the full dossier"
    case .feedback: "the law is silent; Nam Định showed results to producers first"
    case .minutes: "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9: signed by secretary and chair"
    case .numbering: "Nghị định 30/2020/NĐ-CP: the office gives the number"
    case .retention: "no rule of its own was found; empty means never deleted"
    case .batch: "Điều 5, Quyết định 26/2026/QĐ-TTg: the batches of a year"
    }
  }
}
