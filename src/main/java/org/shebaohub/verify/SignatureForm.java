package org.shebaohub.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.xml.security.transforms.Transforms;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.xml.XmlContent;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The shape of a signature, judged before any of it is executed: exactly one, last child of the root, exactly one
 * reference to the whole document, exactly the agreed transforms and algorithms (interfaces.md section 4 and 8.1).
 */
final class SignatureForm {
    private static final Set<String> PARTS = Set.of("SignedInfo", "SignatureValue", "KeyInfo");
    private final XmlContent content;
    private final Names names;
    private final Findings found;
    private Element signature;
    private Element signedInfo;
    private Suite suite;
    private Suite digest;
    private boolean wholeDocument;
    private boolean canonicalized;

    private SignatureForm(XmlContent content, Names names, Findings found) {
        this.content = content;
        this.names = names;
        this.found = found;
    }

    /** Tells every fault of shape; what is fit to be computed is asked afterwards. */
    static SignatureForm read(XmlContent content, Names names, Findings found) {
        SignatureForm form = new SignatureForm(content, names, found);
        form.readSignature();
        return form;
    }

    /** Empty where there is no single signature in its place. */
    Optional<Element> signature() {
        return Optional.ofNullable(signature);
    }

    Element signedInfo() {
        return signedInfo;
    }

    /** True where the digest may be computed: the whole document by allowed transforms and an allowed digest. */
    boolean digestComputable() {
        return wholeDocument && digest != null;
    }

    Suite digest() {
        return digest;
    }

    /** Empty where SignedInfo or its algorithms are not such that a value over it means anything. */
    Optional<Suite> valueSuite() {
        return canonicalized ? Optional.ofNullable(suite) : Optional.empty();
    }

    Optional<Element> value() {
        return Ds.only(signature, "SignatureValue");
    }

    Optional<Element> keyInfo() {
        return Ds.children(signature, "KeyInfo").stream().findFirst();
    }

    private void readSignature() {
        List<Element> all = Ds.signatures(content.rootElement());
        if (all.stream().allMatch(one -> Ds.children(one).isEmpty())) {
            found.add(ErrorCode.S21001, content.root());
            return;
        }
        for (Element extra : all.subList(1, all.size())) {
            tell(ErrorCode.S21006, extra, "不止一个签名", "more than one Signature");
        }
        all.forEach(this::readParts);
        Element only = all.get(0);
        if (all.size() == 1 && !lastOfRoot(only)) {
            tell(ErrorCode.S21006, only, "签名不是根元素的最后一个子元素", "the Signature is not the last child of the root");
        } else if (all.size() == 1 && signedInfo != null) {
            signature = only;
        }
    }

    private void readParts(Element one) {
        for (Element part : Ds.children(one)) {
            if (!PARTS.contains(part.getLocalName()) || !Ds.is(part, part.getLocalName())) {
                tell(ErrorCode.S21006, part, "签名内有不允许的内容", "the Signature holds what is not allowed");
            }
        }
        List<Element> infos = Ds.children(one, "SignedInfo");
        if (infos.size() == 1 && Ds.children(one, "SignatureValue").size() < 2) {
            readSignedInfo(infos.get(0));
        } else {
            tell(ErrorCode.S21006, one, "签名的组成部分不完整或重复", "parts of the Signature are missing or repeated");
        }
    }

    private boolean lastOfRoot(Element element) {
        if (element.getParentNode() != content.rootElement()) {
            return false;
        }
        for (Node next = element.getNextSibling(); next != null; next = next.getNextSibling()) {
            if (next instanceof Element) {
                return false;
            }
        }
        return true;
    }

    private void readSignedInfo(Element info) {
        signedInfo = info;
        // The canonicaliser takes what stands first, whatever its name: so it must stand first.
        Element canonicalization = at(info, 0, "CanonicalizationMethod");
        canonicalized =
                canonicalization != null && plain(canonicalization, names.canonicalization(uri(canonicalization)));
        if (!canonicalized) {
            tell(ErrorCode.S21002, or(canonicalization, info), "规范化方法不允许", "canonicalisation not allowed");
        }
        Element method = at(info, 1, "SignatureMethod");
        suite = method == null || !plain(method, true)
                ? null
                : names.signature(uri(method)).orElse(null);
        if (suite == null) {
            tell(ErrorCode.S21002, or(method, info), "签名算法不允许", "signature algorithm not allowed");
        }
        List<Element> references = Ds.children(info, "Reference");
        if (references.size() != 1) {
            tell(ErrorCode.S21006, info, "引用(Reference)不是恰好一个", "not exactly one Reference");
        }
        references.forEach(this::readReference);
        wholeDocument = wholeDocument && references.size() == 1;
    }

    private void readReference(Element reference) {
        wholeDocument =
                reference.hasAttribute("URI") && reference.getAttribute("URI").isEmpty();
        if (!wholeDocument) {
            tell(ErrorCode.S21006, reference, "引用的不是整个报文", "the Reference is not to the whole message");
        }
        List<Element> transforms =
                Ds.only(reference, "Transforms").map(Ds::children).orElse(List.of());
        if (!agreed(transforms)) {
            wholeDocument = false;
            tell(ErrorCode.S21002, reference, "变换不是约定的两个", "the transforms are not the two agreed");
        }
        Element method = Ds.only(reference, "DigestMethod").orElse(null);
        digest = method == null ? null : names.digest(uri(method)).orElse(null);
        if (digest == null || !plain(method, true) || suite != null && !Names.fit(suite, digest)) {
            digest = null;
            tell(ErrorCode.S21002, or(method, reference), "摘要算法不允许", "digest algorithm not allowed");
        }
    }

    private boolean agreed(List<Element> transforms) {
        return transforms.size() == 2
                && transforms.stream().allMatch(transform -> Ds.is(transform, "Transform"))
                && plain(transforms.get(0), Transforms.TRANSFORM_ENVELOPED_SIGNATURE.equals(uri(transforms.get(0))))
                && plain(transforms.get(1), names.canonicalization(uri(transforms.get(1))));
    }

    private static Element at(Element parent, int index, String name) {
        List<Element> children = Ds.children(parent);
        return children.size() > index && Ds.is(children.get(index), name) ? children.get(index) : null;
    }

    /** A parameter inside an algorithm (PrefixList, output length) is nothing that was agreed. */
    private static boolean plain(Element algorithm, boolean allowed) {
        return allowed && Ds.children(algorithm).isEmpty();
    }

    private static String uri(Element algorithm) {
        return algorithm.getAttribute("Algorithm");
    }

    private static Element or(Element element, Element parent) {
        return element == null ? parent : element;
    }

    private void tell(ErrorCode code, Element where, String chinese, String english) {
        found.add(code.severity(), code, content.locate(where), chinese, english);
    }
}
