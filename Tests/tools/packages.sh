#!/bin/sh
# Installs the Debian packages that are missing, once; says what to do where there are no rights.
missing=""
for package in "$@"; do
  case "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" in
    "install ok installed") ;;
    *) missing="$missing $package" ;;
  esac
done
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  echo "hoidong: thiếu các gói:$missing. Hãy cài các gói tương ứng của hệ điều hành này." >&2
  echo "hoidong: packages are missing:$missing. Install their counterparts on this system." >&2
  exit 1
fi
run=""
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    run="sudo"
  else
    echo "hoidong: thiếu các gói:$missing. Chạy: sudo apt-get install --no-install-recommends$missing" >&2
    echo "hoidong: packages are missing; run the line above as an administrator." >&2
    exit 1
  fi
fi
echo "hoidong: cài$missing" >&2
# The lists may be old or absent on a fresh machine: try once as it is, then with new lists.
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $run apt-get install -y --no-install-recommends $missing >/dev/null 2>&1 || {
  $run apt-get update >/dev/null &&
    DEBIAN_FRONTEND=noninteractive $run apt-get install -y --no-install-recommends $missing >/dev/null
}
