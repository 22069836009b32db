internal import Glibc
internal import Office

/// A program for tests only: plays a scripted session, reads it back, follows it, damages copies of it.
@main enum SoakWorker {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let options = Options(arguments.dropFirst())
    let folder = DataFolder(option: options.text("home")) { _ in nil }
    do {
      switch arguments.first {
      case "play": exit(Player(options).play(tries: options.number("tries", 3), acts: options.number("acts", .max)))
      case "read": exit(Reading(folder: folder).read())
      case "readmany": Reading.readMany()
      case "follow": try Following(folder: folder).follow(seconds: options.number("seconds", 600))
      case "damage": exit(try Damage(options).run())
      case "fuzz": exit(try Fuzz(options).run())
      case "bundles":
        var fuzz = try BundleFuzz(options)
        exit(try fuzz.run())
      default:
        complain("play | read | readmany | follow | damage | fuzz | bundles")
        exit(2)
      }
    } catch {
      complain("\(error)")
      exit(4)
    }
  }
}
