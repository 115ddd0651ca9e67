import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Sends a signed message by MQ, waits for the answers to it, verifies and prints them. Without a file: takes whatever the
 * hub has for you, answers that came later and questions of its own, until nothing has come for 15 seconds.
 *
 * <pre>HUB_PASSWORD=… java -cp 'lib/*' clients/Client.java [FILE]</pre>
 *
 * Run it in the kit's folder. CONNECTION names another connection file. Exit code: 0 accepted, 1 refused, 2 no answer.
 */
public class Client {
    private static final Pattern ID = Pattern.compile("<MsgId>([^<]*)|\"msgid\"\\s*:\\s*\"([^\"]*)");
    private static final Pattern CODE = Pattern.compile("<AckCode>([^<]*)|\"ack_code\"\\s*:\\s*\"([^\"]*)|<MsgPrcCd>([^<]*)");
    private static final long FIRST_WAIT_MS = 15_000;
    private static final long NEXT_WAIT_MS = 2_000;

    public static void main(String[] args) throws Exception {
        String password = System.getenv("HUB_PASSWORD");
        if (args.length > 1 || password == null) {
            System.err.println("Usage: HUB_PASSWORD=… java -cp 'lib/*' clients/Client.java [FILE], in the kit's folder.");
            System.exit(2);
        }
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(args.length == 0 ? take(password) : send(Files.readAllBytes(Path.of(args[0])), password));
    }

    private static int take(String password) throws Exception {
        Properties to = connection();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url(to));
                Connection connection = factory.createConnection(to.getProperty("mq.user"), password);
                Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE)) {
            MessageConsumer answers = session.createConsumer(session.createQueue(to.getProperty("mq.out")));
            connection.start();
            int taken = 0;
            for (Message answer; (answer = answers.receive(FIRST_WAIT_MS)) != null; taken++) {
                show(answer);
                answer.acknowledge();
            }
            System.out.println(taken + " taken");
            return taken > 0 ? 0 : 2;
        }
    }

    private static String url(Properties to) {
        return "tcp://" + to.getProperty("host") + ":" + to.getProperty("mq.port");
    }

    private static int send(byte[] content, String password) throws Exception {
        Properties to = connection();
        String correlation = correlation(content);
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url(to));
                Connection connection = factory.createConnection(to.getProperty("mq.user"), password);
                Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE)) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(content);
            // What could not be read is answered under the message id instead of the MsgId: none is chosen then.
            String selector = correlation == null ? null : "JMSCorrelationID = '" + correlation + "'";
            MessageConsumer answers =
                    session.createConsumer(session.createQueue(to.getProperty("mq.out")), selector);
            connection.start();
            session.createProducer(session.createQueue(to.getProperty("mq.in"))).send(message);
            System.out.println("sent " + (correlation == null ? message.getJMSMessageID() : correlation));
            String code = null;
            long wait = FIRST_WAIT_MS;
            for (Message answer; (answer = answers.receive(wait)) != null; wait = NEXT_WAIT_MS) {
                String told = show(answer);
                code = code == null ? told : code;
                answer.acknowledge();
            }
            if (code == null) {
                System.err.println("no answer; a verification result (EBL-02) gets none");
                return 2;
            }
            return code.equals("000000") ? 0 : 1;
        }
    }

    /** @return the code that an ACK-01 tells, null with any other answer */
    private static String show(Message answer) throws Exception {
        String text = answer instanceof BytesMessage
                ? new String(answer.getBody(byte[].class), StandardCharsets.UTF_8)
                : answer.getBody(String.class);
        Path file = Files.createDirectories(Path.of("answers"))
                .resolve(answer.getJMSMessageID().replaceAll("[^A-Za-z0-9]", "")
                        + (text.startsWith("<") ? ".xml" : text.startsWith("{H:") ? ".msg" : ".json"));
        Files.writeString(file, text);
        Process check = new ProcessBuilder(
                        "java", "-jar", "check/shebao-check.jar", "--home", ".", file.toString())
                .redirectErrorStream(true)
                .start();
        String verdict = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (check.waitFor() != 0 || !verdict.contains("signed by the hub")) {
            System.err.println("This answer is not the hub's:\n" + verdict);
            System.exit(1);
        }
        Matcher code = CODE.matcher(text);
        String told = code.find() ? first(code) : null;
        System.out.println("verified answer " + file + (told == null ? "" : "\nAckCode " + told));
        System.out.println(text);
        return told;
    }

    private static String correlation(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("{H:") && text.length() > 98) {
            return text.substring(78, 98);
        }
        Matcher id = ID.matcher(text);
        return id.find() ? first(id) : null;
    }

    private static String first(Matcher found) {
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                return found.group(i);
            }
        }
        return null;
    }

    private static Properties connection() throws Exception {
        Properties to = new Properties();
        String file = System.getenv().getOrDefault("CONNECTION", "connection.properties");
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            to.load(reader);
        }
        return to;
    }
}
