#!/usr/bin/env bash
# Takes every file that the hub has put into /out: verifies it, keeps it in answers/, and removes it from /out.
#   clients/fetch.sh
# Needs sftp and Java 17. Exit code: 0 all verified (or nothing there), 1 a file is not the hub's (it stays in /out).
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
connection=${CONNECTION:-$home/connection.properties}
setting() { sed -n "s/^$1=//p" "$connection"; }
fail() { echo "fetch: $*" >&2; exit 2; }

key=$(setting sftp.key)
[ -n "$key" ] || fail "this channel has no log-in key yet; give the hub's operator your public key (connection.md)"
[ -f "$home/$(setting sftp.known-hosts)" ] || fail "known_hosts is missing: ask the hub's operator for the server key (connection.md)"
answers=$home/answers
mkdir -p "$answers"
sftp_do() {
    sftp -q -b - -P "$(setting sftp.port)" -i "$home/$key" -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes \
        -o UserKnownHostsFile="$home/$(setting sftp.known-hosts)" "$(setting sftp.user)@$(setting host)"
}

# What ends in .tmp is still being written; a .sig belongs to the file before it.
mapfile -t names < <(echo "ls -1 out" | sftp_do | sed -n 's#^out/##p' | sed 's/ *$//' | grep -v '\.tmp$' || true)
bad=0
for name in "${names[@]}"; do
    case $name in *.sig) continue ;; esac
    sealed=
    case " ${names[*]} " in *" $name.sig "*) sealed=yes ;; esac
    {
        echo "get \"out/$name\" \"$answers/$name\""
        [ -z "$sealed" ] || echo "get \"out/$name.sig\" \"$answers/$name.sig\""
    } | sftp_do >/dev/null
    if java -jar "$home/check/shebao-check.jar" --home "$home" "$answers/$name" >"$answers/$name.check" &&
        grep -q 'signed by the hub' "$answers/$name.check"; then
        {
            echo "rm \"out/$name\""
            [ -z "$sealed" ] || echo "rm \"out/$name.sig\""
        } | sftp_do >/dev/null
        echo "verified answer answers/$name"
    else
        echo "not the hub's: answers/$name (see answers/$name.check)" >&2
        bad=1
    fi
done
[ ${#names[@]} -gt 0 ] || echo "nothing in /out"
exit $bad
