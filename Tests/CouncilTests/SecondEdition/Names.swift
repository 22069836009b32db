import Council

// The seats and products of `Meeting`, for tables that name many of them.
let m1 = SeatID("M1")
let m2 = SeatID("M2")
let m3 = SeatID("M3")
let m4 = SeatID("M4")
let m5 = SeatID("M5")
let s1 = SeatID("S1")
let t1 = SeatID("T1")
let o1 = SeatID("O1")
let p1 = DossierID("P1")
let p2 = DossierID("P2")

/// M1, M2 … of these numbers.
func members(_ numbers: some Sequence<Int>) -> [SeatID] { numbers.map { SeatID("M\($0)") } }
