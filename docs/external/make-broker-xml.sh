#!/usr/bin/env bash
# Prints broker.xml for an external Artemis: make-broker-xml.sh HOST:PORT CHANNEL… (the MQ channels of partners.yaml).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
listen=$1
shift
awk -v listen="$listen" -v channels="$*" '
    /<!-- for each channel -->/ { each = 1; block = ""; next }
    /<!-- end -->/ {
        n = split(channels, all, " ")
        for (i = 1; i <= n; i++) { text = block; gsub(/@CHANNEL@/, all[i], text); printf "%s", text }
        each = 0; next
    }
    each { block = block $0 "\n"; next }
    { gsub(/@LISTEN@/, listen); print }' "$here/broker.xml.template"
