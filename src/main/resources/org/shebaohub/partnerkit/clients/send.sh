#!/usr/bin/env bash
# Sends a signed XML message or a batch file by SFTP, waits for the hub's answer in /out, verifies and prints it.
#   clients/send.sh FILE        (a batch file without FILE.sig is signed first)
# Later answers (ACK-02 and other files) are taken by clients/fetch.sh.
# Needs sftp, openssl and Java 17. Exit code: 0 accepted, 1 refused, 2 no answer in time.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
connection=${CONNECTION:-$home/connection.properties}
setting() { sed -n "s/^$1=//p" "$connection"; }
fail() { echo "send: $*" >&2; exit 2; }

[ $# = 1 ] && [ -f "$1" ] || fail "name the file to send"
file=$1
case $file in
    *.xml)
        id=$(grep -o '<MsgId>[^<]*' "$file" | head -1 | sed 's/<MsgId>//') || true
        [ -n "$id" ] || fail "$file has no MsgId"
        name=$id.xml
        ;;
    *.json | *.msg) fail "JSON and {H:} messages go by MQ; use clients/Client.java" ;;
    *)
        name=$(basename "$file")
        [ -f "$file.sig" ] || "$home/clients/sign.sh" "$file" >/dev/null
        ;;
esac
key=$(setting sftp.key)
[ -n "$key" ] || fail "this channel has no log-in key yet; give the hub's operator your public key (connection.md)"
[ -f "$home/$(setting sftp.known-hosts)" ] || fail "known_hosts is missing: ask the hub's operator for the server key (connection.md)"
answers=$home/answers
mkdir -p "$answers"
sftp_do() {
    sftp -q -b - -P "$(setting sftp.port)" -i "$home/$key" -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes \
        -o UserKnownHostsFile="$home/$(setting sftp.known-hosts)" "$(setting sftp.user)@$(setting host)"
}

# Under a temporary name first, the signature last: the hub starts on what comes last.
{
    echo "put \"$file\" \"in/$name.tmp\""
    echo "rename \"in/$name.tmp\" \"in/$name\""
    if [ -f "$file.sig" ]; then
        echo "put \"$file.sig\" \"in/$name.sig.tmp\""
        echo "rename \"in/$name.sig.tmp\" \"in/$name.sig\""
    fi
} | sftp_do >/dev/null
echo "sent $name"

answer=ACK01_$name.xml
waited=0
until echo "-get \"out/$answer\" \"$answers/$answer\"" | sftp_do >/dev/null 2>&1 && [ -s "$answers/$answer" ]; do
    waited=$((waited + 1))
    [ "$waited" -lt "${HUB_WAIT:-60}" ] || fail "no answer after $waited tries; look into /out later"
    sleep 1
done
java -jar "$home/check/shebao-check.jar" --home "$home" "$answers/$answer" >"$answers/$answer.check" ||
    { cat "$answers/$answer.check"; fail "the answer is not the hub's"; }
grep -q 'signed by the hub' "$answers/$answer.check" || fail "the answer is not the hub's"
code=$(grep -o '<AckCode>[^<]*' "$answers/$answer" | sed 's/<AckCode>//')
# What was verified need not stay: /out is yours to empty.
echo "rm \"out/$answer\"" | sftp_do >/dev/null
echo "verified answer $answers/$answer"
echo "AckCode $code $(grep -o '<AckMsg>[^<]*' "$answers/$answer" | sed 's/<AckMsg>//')"
[ "$code" = 000000 ]
