#!/usr/bin/env bash
# Signs a message or a file with openssl, as the interface wants it. Needs openssl 3; jq for JSON.
#   clients/sign.sh [--fresh] [--key KEY.key] FILE [OUT]
# XML, JSON and {H:} messages: the signed message goes to OUT. XML must be in canonical form (one line, no empty-element
# tags), or xmllint must be installed, which makes it so. Anything else is a batch file: FILE.sig is written beside it.
# --fresh gives a message a new MsgId and the time of now first.
set -euo pipefail
cd_home=$(cd "$(dirname "$0")/.." && pwd)
connection=${CONNECTION:-$cd_home/connection.properties}
setting() { sed -n "s/^$1=//p" "$connection"; }
fail() { echo "sign: $*" >&2; exit 1; }

fresh=
key=$cd_home/$(setting key)
while [ $# -gt 0 ]; do
    case $1 in
        --fresh) fresh=yes; shift ;;
        --key) key=$2; shift 2 ;;
        -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) break ;;
    esac
done
[ $# -ge 1 ] || fail "name the file to sign"
file=$1
[ -f "$file" ] || fail "$file is no file"
user_id=$(setting sm2.user-id)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TZ=Asia/Shanghai LC_ALL=C.UTF-8

sm2() { openssl pkey -in "$key" -noout -text 2>/dev/null | grep -qi sm2; }
digest() { if sm2; then openssl dgst -sm3 -binary "$1"; else openssl dgst -sha256 -binary "$1"; fi | openssl base64 -A; }
# The signature over a file, base64: SM2 as r and s of 32 bytes each, RSA as it is.
value() {
    if sm2; then
        openssl dgst -sm3 -sigopt "distid:$user_id" -sign "$key" -out "$work/der" "$1"
        # Two INTEGERs; each is brought to 64 hex digits.
        printf '%b' "$(openssl asn1parse -inform DER -in "$work/der" | sed -n 's/.*INTEGER *:\([0-9A-F]*\).*/\1/p' |
            awk '{ while (length($0) < 64) $0 = "0" $0; print substr($0, length($0) - 63) }' | tr -d '\n' | sed 's/../\\x&/g')"
    else
        openssl dgst -sha256 -sign "$key" "$1"
    fi | openssl base64 -A
}
stamp=$(date +%Y%m%d%H%M%S)
new_id() { printf '%s%s%04d' "$(setting node)" "$stamp" $((RANDOM % 10000)); }

sign_xml() {
    sed -z -E 's/^\xef\xbb\xbf//; s/^<\?xml[^>]*\?>\s*//; s#<(ds:)?Signature[ >].*</(ds:)?Signature>##; s/\s+$//' "$file" >"$work/xml"
    if [ -n "$fresh" ]; then
        sed -i -E "s#<MsgId>[^<]*#<MsgId>$(new_id)#; s#<SendTime>[^<]*#<SendTime>$(date +%Y-%m-%dT%H:%M:%S+08:00)#" "$work/xml"
    fi
    if command -v xmllint >/dev/null; then
        xmllint --exc-c14n "$work/xml" >"$work/c14n" && mv "$work/c14n" "$work/xml"
    elif grep -q '/>' "$work/xml"; then
        # Empty-element tags are the one thing that our own samples have and canonical form has not.
        sed -i -z -E 's#<([A-Za-z:]+)([^<>]*)/>#<\1\2></\1>#g' "$work/xml"
    fi
    local method=http://www.w3.org/2001/04/xmldsig-more#rsa-sha256 digest=http://www.w3.org/2001/04/xmlenc#sha256
    if sm2; then
        method=http://www.w3.org/2018/02/xmlgmdsig#ecsm2-sm3 digest=http://www.w3.org/2018/02/xmlgmdsig#sm3
    fi
    local c14n=http://www.w3.org/2001/10/xml-exc-c14n# ds=http://www.w3.org/2000/09/xmldsig#
    printf '%s' "<SignedInfo xmlns=\"$ds\"><CanonicalizationMethod Algorithm=\"$c14n\"></CanonicalizationMethod><SignatureMethod Algorithm=\"$method\"></SignatureMethod><Reference URI=\"\"><Transforms><Transform Algorithm=\"${ds}enveloped-signature\"></Transform><Transform Algorithm=\"$c14n\"></Transform></Transforms><DigestMethod Algorithm=\"$digest\"></DigestMethod><DigestValue>$(digest "$work/xml")</DigestValue></Reference></SignedInfo>" >"$work/info"
    local signature
    signature="<Signature xmlns=\"$ds\">$(cat "$work/info")<SignatureValue>$(value "$work/info")</SignatureValue></Signature>"
    printf '%s' "$signature" >"$work/signature"
    # Before the last end tag.
    awk -v RS='\001' -v part="$work/signature" '{ at = match($0, /<\/[A-Za-z:]+>[ \r\n]*$/); getline s < part
        printf "%s%s%s", substr($0, 1, at - 1), s, substr($0, at) }' "$work/xml"
}

sign_json() {
    command -v jq >/dev/null || fail "JSON is signed with jq; install it"
    local kind=RSA change='.'
    if sm2; then kind=SM2; fi
    if [ -n "$fresh" ]; then
        change=".msgid=\"$(new_id)\" | .inf_time=\"$(date '+%Y-%m-%d %H:%M:%S')\""
    fi
    # The signed form: keys sorted at every level, no white space, cainfo empty, no line end.
    jq -S -c -j "$change | .signtype=\"$kind\" | .cainfo=\"\"" "$file" >"$work/signed-form"
    jq -c --arg value "$(value "$work/signed-form")" '.cainfo=$value' "$work/signed-form"
}

# Head of 132 bytes, signature line over the XML after it.
sign_pboc() {
    head -c 132 "$file" >"$work/head"
    sed -n -z 's/.*\(<?xml.*\)/\1/p' "$file" | tr -d '\000' >"$work/xml"
    if [ -n "$fresh" ]; then
        local number
        number=$(printf '%08d' $((RANDOM * 3)))
        { head -c 41 "$work/head"; printf '%s' "$stamp"; head -c 78 "$work/head" | tail -c 23
          printf '%s0326%s' "${stamp%??????}" "$number"; tail -c 34 "$work/head"; } >"$work/fresh" && mv "$work/fresh" "$work/head"
        sed -i -E "s#<MsgId>[^<]*#<MsgId>$stamp$number#; s#<CreDtTm>[^<]*#<CreDtTm>$(date +%Y-%m-%dT%H:%M:%S)#" "$work/xml"
    fi
    cat "$work/head"
    printf '{S:%s}\r\n' "$(value "$work/xml")"
    cat "$work/xml"
}

case $file in
    *.xml) sign_xml >"$work/out" ;;
    *.json) sign_json >"$work/out" ;;
    *.msg) sign_pboc >"$work/out" ;;
    *)
        printf '%s\n' "$(value "$file")" >"$file.sig"
        echo "$file.sig"
        exit 0
        ;;
esac
out=${2:-signed-$(basename "$file")}
mv "$work/out" "$out"
echo "$out"
