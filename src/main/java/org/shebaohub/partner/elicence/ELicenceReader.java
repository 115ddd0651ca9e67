package org.shebaohub.partner.elicence;

import java.util.List;
import org.shebaohub.json.JsonContent;
import org.shebaohub.message.Field;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.Reader;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.partner.canonical.Diff;
import org.shebaohub.partner.canonical.Licence;
import org.springframework.stereotype.Component;

/** Reads an E102, where a negative one has no licence in it, and the changes of EBL-03 into the canonical form. */
@Component
class ELicenceReader implements Reader {
    @Override
    public Reading read(Message message) {
        if (!(message.content() instanceof JsonContent)) {
            return ChangeReading.read(message.content().body().children("record"), message.report());
        }
        Field head = ((JsonContent) message.content()).root();
        if (!ELicenceRequests.succeeded(head)) {
            return new Reading(null, List.of());
        }
        Field output = message.content().body();
        CanonicalMessage reply = new CanonicalMessage();
        reply.getLicenceEvent().add(licence(output.child("licence"), output.child("verify"), head));
        return new Reading(reply, List.of());
    }

    private static Licence licence(Field from, Field verify, Field head) {
        Licence licence = new Licence();
        licence.setRef("1");
        licence.setUscc(Jsons.text(from, "uniscid"));
        licence.setEntName(Jsons.text(from, "entname"));
        licence.setEntType(Jsons.text(from, "enttype"));
        licence.setEntTypeName(Jsons.text(from, "enttype_cn"));
        licence.setLegalRep(Jsons.text(from, "lerep"));
        licence.setRegCapWan(Jsons.number(from, "regcap"));
        licence.setRegCapCurrency(Jsons.text(from, "regcapcur"));
        licence.setEstDate(Jsons.text(from, "estdate"));
        licence.setOpFrom(Jsons.text(from, "opfrom"));
        licence.setOpTo(Jsons.text(from, "opto"));
        licence.setDom(Jsons.text(from, "dom"));
        licence.setOpScope(Jsons.text(from, "opscope"));
        licence.setRegOrg(Jsons.text(from, "regorg"));
        licence.setRegOrgName(Jsons.text(from, "regorg_cn"));
        licence.setRegState(Jsons.text(from, "regstate"));
        licence.setRegStateName(Jsons.text(from, "regstate_cn"));
        licence.setApprDate(Jsons.text(from, "apprdate"));
        licence.setLicenceCertSn(Jsons.text(from, "licence_cert_sn"));
        licence.setLicenceHash(Jsons.text(from, "licence_hash"));
        licence.setVerifyResult(Jsons.text(verify, "rslt"));
        verify.child("diff_list").children().forEach(entry -> licence.getDiff().add(diff(entry)));
        licence.setAnswerCode(Jsons.text(head, "infcode"));
        licence.setAnswerText(Jsons.text(head, "err_msg"));
        return licence;
    }

    private static Diff diff(Field entry) {
        Diff diff = new Diff();
        diff.setKey(Jsons.text(entry, "chk_key"));
        diff.setInValue(Jsons.text(entry, "in_val"));
        diff.setOutValue(Jsons.text(entry, "out_val"));
        return diff;
    }
}
