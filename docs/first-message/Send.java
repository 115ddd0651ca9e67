import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Sends one signed file as channel e-window by MQ and prints what comes back within ten seconds. Usage: Send URL PASSWORD FILE
 */
public class Send {
    public static void main(String[] args) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(args[0]);
                Connection connection = factory.createConnection("e-window", args[1]);
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(Files.readAllBytes(Path.of(args[2])));
            session.createProducer(session.createQueue("partner.e-window.in")).send(message);
            connection.start();
            MessageConsumer answers = session.createConsumer(session.createQueue("partner.e-window.out"));
            for (Message answer; (answer = answers.receive(10_000)) != null; ) {
                System.out.println("answer to " + answer.getJMSCorrelationID() + ":");
                System.out.println(new String(answer.getBody(byte[].class), StandardCharsets.UTF_8));
            }
        }
    }
}
