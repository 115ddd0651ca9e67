package org.shebaohub.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What the simulated e-window writes fits the published schemas. */
class BodiesTest {
    private final Identifiers ids = new Identifiers(Clock.systemUTC());
    private final Bodies bodies = new Bodies(ids);
    private final Employee employee = Employee.local(ids, LocalDate.of(1992, 6, 1), true);

    @Test
    void writesARegistration() {
        assertThatCode(() -> check("unit-registration", bodies.unitRegistration(bodies.newUnit())))
                .doesNotThrowAnyException();
    }

    @Test
    void writesEmployees() {
        assertThatCode(() -> check(
                        "first-employee-registration", bodies.firstEmployees(bodies.newUnit(), List.of(employee))))
                .doesNotThrowAnyException();
    }

    @Test
    void writesAnAccount() {
        assertThatCode(() -> check("unit-bank-account-push", bodies.bankAccount(bodies.newUnit())))
                .doesNotThrowAnyException();
    }

    @Test
    void writesAFaultyEmployeeWhereAFlowWantsOne() {
        String body = bodies.firstEmployees(bodies.newUnit(), List.of(employee)).replace("15000.00<", "15,000<");
        assertThatThrownBy(() -> check("first-employee-registration", body)).isInstanceOf(SAXException.class);
    }

    private static void check(String schema, String body) throws Exception {
        String namespaced = body.replaceFirst("<(\\w+)>", "<$1 xmlns=\"" + Letter.NAMESPACE + "\">");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File("schemas/e-window/" + schema + ".xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(namespaced)));
    }
}
