package org.shebaohub.partner.elicence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.shebaohub.json.JsonContent;
import org.shebaohub.json.JsonUnsigned;
import org.shebaohub.message.Content;
import org.shebaohub.message.Draft;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.HubJsonWriter;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.Requests;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.partner.canonical.Licence;
import org.springframework.stereotype.Component;

/** The core asks for the verification of a licence: LicenceVerifyRequest, E101, E102, LicenceEvent. */
@Component
class ELicenceRequests implements Requests {
    private static final String SUCCESS = "0";
    private static final String SCENE_OF_A_SCAN = "01";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** The form that the canonical schema gives a USCC; one of another form cannot be told in a reply. */
    private static final String FORM = "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}";

    private final Partners partners;
    private final ReferenceData data;
    private final HubJsonWriter json;

    ELicenceRequests(Partners partners, ReferenceData data, HubJsonWriter json) {
        this.partners = partners;
        this.data = data;
        this.json = json;
    }

    @Override
    public String root() {
        return "LicenceVerifyRequest";
    }

    @Override
    public String question() {
        return "EBL-01";
    }

    @Override
    public String answer() {
        return "EBL-02";
    }

    @Override
    public void check(Message request, Findings found) {
        Field asked = request.content().body();
        LocalDate day = LocalDate.ofInstant(request.reception().receivedAt(), BEIJING);
        FieldChecks checks = new FieldChecks(data, day, found);
        checks.uscc(
                asked.child("Uscc"),
                partners.partners().get(ELicencePartner.NAME).usccAllowed());
        checks.listed(asked.child("Scene"), "verify-scenes");
        Field ticket = asked.child("ScanTicket");
        if (asked.child("Scene").text().equals(SCENE_OF_A_SCAN) && !ticket.present()) {
            found.add(ErrorCode.S11006, ticket, "场景01缺少扫码票据", "scene 01 needs a scan ticket");
        }
    }

    @Override
    public Draft ask(Message request) {
        Field asked = request.content().body();
        String node = partners.channel(ELicencePartner.NAME).node();
        ObjectNode message = json.head("E101", node);
        ObjectNode asks = message.putObject("input").putObject("data");
        put(asks, "uniscid", asked.child("Uscc"));
        put(asks, "entname", asked.child("Name"));
        put(asks, "verify_scene", asked.child("Scene"));
        put(asks, "lerep", asked.child("LegalRep"));
        put(asks, "scan_ticket", asked.child("ScanTicket"));
        put(asks, "licence_cert_sn", asked.child("LicenceCertSn"));
        String msgId = message.get("msgid").textValue();
        return new Draft(
                Role.MESSAGE,
                ELicencePartner.NAME,
                Transport.MQ,
                Kind.TEXT,
                null,
                msgId,
                msgId,
                node,
                new JsonUnsigned(message));
    }

    @Override
    public String subject(Content request) {
        return request.body().child("Uscc").text();
    }

    @Override
    public Answer read(Content answer) {
        Field head = ((JsonContent) answer).root();
        return new Answer(
                head.child("inf_refmsgid").text(),
                Jsons.text(head.at("output", "licence"), "uniscid"),
                !succeeded(head),
                Jsons.text(head, "infcode"),
                Jsons.text(head, "err_msg"));
    }

    @Override
    public CanonicalMessage failure(String subject, Answer told) {
        Licence licence = new Licence();
        licence.setRef("1");
        licence.setUscc(subject.matches(FORM) ? subject : null);
        if (told != null) {
            licence.setAnswerCode(told.code());
            licence.setAnswerText(told.text());
        }
        CanonicalMessage reply = new CanonicalMessage();
        reply.getLicenceEvent().add(licence);
        return reply;
    }

    static boolean succeeded(Field head) {
        return head.child("infcode").text().equals(SUCCESS);
    }

    private static void put(ObjectNode asks, String name, Field value) {
        if (value.present()) {
            asks.put(name, value.text());
        }
    }
}
