package org.shebaohub.cnaps;

import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** The documents of the family (interfaces.md 5.3). The namespace of the root tells which one it is, not the head. */
public enum CnapsType {
    ACCOUNT_STATUS("PBC-02", "pbca.326.001.01", "acctinfofdbk", "AcctInfoFdbk"),
    TECH_ACK("ACK-01", "ccms.990.001.01", "commack", "CommAck"),
    FEEDBACK("ACK-02", "ccms.900.001.01", "cmonconf", "CmonConf");

    public static final String ROOT = "Document";

    private final String msgType;
    private final String number;
    private final String namespace;
    private final String element;

    CnapsType(String msgType, String number, String form, String element) {
        this.msgType = msgType;
        this.number = number;
        this.namespace = "urn:gov:bj:si:hub:pbc:" + form + ":1.0";
        this.element = element;
    }

    /** MsgType as the hub's other families have it. */
    public String msgType() {
        return msgType;
    }

    /** What the head says, for example {@code pbca.326.001.01}. */
    public String number() {
        return number;
    }

    public String namespace() {
        return namespace;
    }

    /** The one element inside the root. */
    public String element() {
        return element;
    }

    public static Optional<CnapsType> ofNumber(String number) {
        return find(type -> type.number.equals(number));
    }

    public static Optional<CnapsType> ofMsgType(String msgType) {
        return find(type -> type.msgType.equals(msgType));
    }

    static Optional<CnapsType> ofRoot(Element root) {
        return ROOT.equals(root.getLocalName())
                ? find(type -> type.namespace.equals(root.getNamespaceURI()))
                : Optional.empty();
    }

    private static Optional<CnapsType> find(Predicate<CnapsType> wanted) {
        for (CnapsType type : values()) {
            if (wanted.test(type)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
