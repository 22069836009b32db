internal import Hall
internal import Office

/// What an office sets for a machine: a text file in the data folder.
enum SettingsFile {
  static func path(in folder: DataFolder) -> String { folder.path + "/cai-dat.txt" }

  static func read(_ folder: DataFolder) -> Settings {
    InputFile.read(path(in: folder)).map { Settings(reading: String(decoding: $0, as: UTF8.self)) } ?? Settings()
  }
}
