"""A session of 200 products and eleven seats, some of it sealed, made with the program's own commands."""
import csv, json, os, subprocess

PIN = "246813"
ID = "do-toc-do"
SETS = (1, 11, 20)


class BigSession:
    def __init__(self, binary, home, products=200, sealed=3):
        self.binary, self.home = binary, home
        self.env = dict(os.environ, HOIDONG_HOME=home, LANG="C.UTF-8")
        self.seats = ["CT", "PCT"] + [f"UV{number}" for number in range(1, 9)] + ["TK"]
        plan, table = os.path.join(home, "plan.json"), os.path.join(home, "dossiers.csv")
        os.makedirs(home, exist_ok=True)
        self.write_plan(plan)
        self.write_dossiers(table, products)
        self.run("session", "new", plan, "--dossiers", table)
        self.act("attendance", "present=tat-ca", "presiding=CT")
        self.act("open-all")
        for product in range(1, sealed + 1):
            ticks = self.ticks(SETS[(product - 1) % len(SETS)])
            for seat in self.seats:
                self.act("seal", f"product=SP{product:03}", f"ticks={ticks}", seat=seat)

    def run(self, *arguments, text=""):
        done = subprocess.run([self.binary, *arguments], env=self.env, input=text, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def act(self, *arguments, seat="TK"):
        self.run("session", "act", ID, *arguments, "--seat", seat, text=PIN + "\n")

    def write_plan(self, path):
        roles = ["chair", "deputy"] + ["member"] * 8 + ["member-secretary"]
        plan = {
            "id": ID, "title": "Phiên chấm điểm để đo tốc độ", "body": "UBND TỈNH (SỐ LIỆU MẪU)",
            "council": "Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh (số liệu mẫu)",
            "council_decision": "Quyết định thành lập Hội đồng (số liệu mẫu)",
            "regulation": "Quy chế làm việc của Hội đồng (số liệu mẫu)", "place": "Hội trường",
            "authority": "province", "regime": "qd26-2026", "rehearsal": True,
            "rules": {"spread_limit": 10, "settings": {"xung_dot.khai_bao": "khong"}},
            "seats": [
                {"id": seat, "role": role, "person": f"Đại biểu mẫu {number}", "agency": f"Cơ quan mẫu số {number}",
                 "pin": PIN}
                for number, (seat, role) in enumerate(zip(self.seats, roles), 1)
            ],
        }
        with open(path, "w", encoding="utf-8") as file:
            json.dump(plan, file, ensure_ascii=False)

    def write_dossiers(self, path, count):
        with open(path, "w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, delimiter=";")
            table.writerow(
                ["Mã hồ sơ", "Tên sản phẩm", "Bộ sản phẩm", "Loại đăng ký", "Chủ thể", "Xã, phường", "Tỉnh", "Địa chỉ"])
            # Neighbours differ, as in a real list: a row that scrolls is written anew.
            kinds = (
                "Quả bưởi da xanh", "Chè Shan tuyết", "Tinh dầu quế", "Gạo nếp cái hoa vàng", "Mật ong bạc hà",
                "Cao chè vằng", "Cam sành", "Trà dây", "Tinh bột nghệ", "Măng khô", "Hồng trà")
            places = ("Bản Mẫu", "Thái Niên", "vùng cao Hoa Tiến", "U Minh", "làng Mẫu ven sông", "Hướng Tâm", "Na Rì")
            for number in range(1, count + 1):
                name = f"{kinds[number % len(kinds)]} {places[number % len(places)]}"
                table.writerow([
                    f"SP{number:03}", f"{name} số {number}", SETS[(number - 1) % len(SETS)], "lần đầu",
                    f"Hợp tác xã mẫu số {number}", "Xã Mẫu", "Tỉnh Mẫu", f"Thôn {number}"])

    def ticks(self, number):
        """The lowest level of every criterion; of the first case, where there are several."""
        law = json.loads(self.run("criteria", "export", "--regime", "qd26-2026", "--set", str(number)))
        ticks = []
        for part in law["sets"][0]["parts"]:
            for section in part["sections"]:
                for criterion in section["criteria"]:
                    # A criterion without levels is met or not.
                    points = min((level["points"] for level in criterion["cases"][0]["levels"]), default=0)
                    several = len(criterion["cases"]) > 1
                    ticks.append(f"{criterion['key']}={'1:' if several else ''}{points}")
        return ",".join(ticks)
