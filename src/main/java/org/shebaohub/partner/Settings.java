package org.shebaohub.partner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Transport;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What config/partners.yaml says of one partner.
 *
 * @param title        name for people, Chinese
 * @param freshness    how old SendTime may be for MQ (S31011); files are not limited
 * @param usccAllowed  early codes whose check digit is wrong but legal (domain.md 2)
 * @param channels     by channel name
 * @param nodes        by the 12-character node id
 * @param messages     by MsgType
 */
public record Settings(
        String title,
        @DefaultValue("24h") Duration freshness,
        @DefaultValue List<String> usccAllowed,
        @DefaultValue SignatureProfile signature,
        @DefaultValue Map<String, Channel> channels,
        @DefaultValue Map<String, Node> nodes,
        @DefaultValue Map<String, MessageType> messages) {

    /** True where any channel is reached so. */
    public boolean uses(Transport transport) {
        return channels.values().stream()
                .anyMatch(channel -> channel.transports().contains(transport));
    }

    /** True where any channel carries such messages. */
    public boolean uses(Envelope.Family family) {
        return channels.values().stream().anyMatch(channel -> channel.families().contains(family));
    }

    /**
     * A channel owns its queues, its credentials and its SFTP home (interfaces.md section 1).
     *
     * @param node     the node whose messages come by it
     * @param families what its messages may be; the first is what it is answered in where nothing could be read
     * @param sftpKeys file names of OpenSSH public keys that may log in
     */
    public record Channel(
            String node,
            @DefaultValue("XML") List<Envelope.Family> families,
            @DefaultValue List<Transport> transports,
            @DefaultValue List<String> sftpKeys) {
        public Envelope.Family family() {
            return families.get(0);
        }
    }

    /**
     * @param certificates registered certificates by registered name (KeyName), value the PEM file's name in the
     *                     certificate folder; several may be valid at a time
     */
    public record Node(@DefaultValue Map<String, String> certificates) {}

    /**
     * A message type of this partner.
     *
     * @param element    root of the business content, for example UnitRegistration
     * @param infno      its number where it is JSON, null elsewhere
     * @param records    path from that element to the records of a record type, null where the message is answered whole
     * @param nodes      nodes that may send it
     * @param transports how it may come
     */
    public record MessageType(
            String element,
            String infno,
            String records,
            @DefaultValue List<String> nodes,
            @DefaultValue List<Transport> transports) {
        public boolean recordType() {
            return records != null;
        }
    }

    /**
     * Signature profile of interfaces.md section 4. The defaults are its SM2 column.
     *
     * @param algorithms         accepted: SM2, RSA, ECDSA
     * @param answerWith         what the hub signs with to this partner: SM2 or RSA
     * @param canonicalizations  accepted besides exclusive C14N: C14N10, C14N11
     * @param sm2ValueEncoding   of SignatureValue: RAW (r and s, 64 bytes) or DER
     */
    public record SignatureProfile(
            @DefaultValue({"SM2", "RSA", "ECDSA"}) List<String> algorithms,
            @DefaultValue("SM2") String answerWith,
            @DefaultValue List<String> canonicalizations,
            @DefaultValue("http://www.w3.org/2018/02/xmlgmdsig#ecsm2-sm3") String sm2SignatureUri,
            @DefaultValue("http://www.w3.org/2018/02/xmlgmdsig#sm3") String sm3DigestUri,
            @DefaultValue("RAW") String sm2ValueEncoding,
            @DefaultValue("1234567812345678") String sm2UserId) {
        /** The contract without any agreement of a partner's own; what the core and the hub use between them. */
        public static final SignatureProfile CONTRACT = new SignatureProfile(
                List.of("SM2", "RSA", "ECDSA"),
                "SM2",
                List.of(),
                "http://www.w3.org/2018/02/xmlgmdsig#ecsm2-sm3",
                "http://www.w3.org/2018/02/xmlgmdsig#sm3",
                "RAW",
                "1234567812345678");
    }
}
