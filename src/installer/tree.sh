# Sourced by prove and upgrades: the .deb in target/installer, a second version of it, and a system tree of
# their own to install it in, below $work.
deb=$(ls "$PWD"/target/installer/*.deb)

make_tree() {
  rm -rf "$work"
  mkdir -p "$work/tree/var/lib/dpkg/info" "$work/tree/var/lib/dpkg/updates" "$work/tree/opt"
  : >"$work/tree/var/lib/dpkg/status"
}

# Stored, since packing takes minutes.
make_next() {
  dpkg-deb --raw-extract "$deb" "$work/next"
  sed -i 's/^Version: .*/&+next/' "$work/next/DEBIAN/control"
  dpkg-deb --root-owner-group -Znone --build "$work/next" "$work/next.deb" >/dev/null
  rm -rf "$work/next"
}

package() { dpkg --root="$work/tree" --force-depends --force-not-root --force-script-chrootless --log="$work/dpkg.log" "$@"; }
