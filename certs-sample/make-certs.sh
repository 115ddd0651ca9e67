#!/bin/sh
# Makes the sample certificates and keys anew. Needs a JDK 17 and the jars of Bouncy Castle in the local Maven
# repository (mvn compile puts them there), and ssh-keygen for the log-in keys.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jars=$(find "${M2_REPO:-$HOME/.m2/repository}/org/bouncycastle" -name 'bc*-jdk18on-1.84.jar' | paste -sd: -)
rm -f "$here"/*.key "$here"/*.crt "$here"/*.crl "$here"/*-sftp "$here"/*-sftp.pub
java -Dsamples="$here/sample-public-keys.json" -cp "$jars" "$here/MakeCertificates.java" "$here"
for channel in e-window e-licence certification-mfa certification-mohrss medical pboc; do
    ssh-keygen -q -t rsa -b 3072 -N '' -C "$channel trial only" -f "$here/$channel-sftp"
done
