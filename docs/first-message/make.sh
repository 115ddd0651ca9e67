#!/usr/bin/env bash
# Writes a fresh ECT-01, signed with e-window's sample RSA key by xmlsec1, as <MsgId>.xml into the current folder and
# prints its name. Needs xmlsec1 (Debian, Ubuntu: apt-get install xmlsec1).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export TZ=Asia/Shanghai
stamp=$(date +%Y%m%d%H%M%S)
msgid=BJECT0000001$stamp$(printf %04d $((RANDOM % 10000)))
sed -e "s/@MSGID@/$msgid/; s/@TIME@/$(date +%Y-%m-%dT%H:%M:%S+08:00)/; s/@SERIAL@/ECT$stamp/g" \
    -e "s/@DAY@/$(date +%Y-%m-%d)/g; s/@MONTH@/$(date +%Y%m)/" "$here/ECT-01.template.xml" >"$msgid.unsigned"
xmlsec1 --sign --privkey-pem "$here/../../certs-sample/BJECT0000001-rsa.key" --output "$msgid.xml" "$msgid.unsigned"
rm "$msgid.unsigned"
echo "$msgid.xml"
