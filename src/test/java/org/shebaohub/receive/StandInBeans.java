package org.shebaohub.receive;

import org.shebaohub.message.FileHistory;
import org.shebaohub.message.PendingParts;
import org.springframework.context.annotation.Bean;

/** The stand-ins under the names by which the routes call the stages. */
class StandInBeans {
    @Bean
    StandIns standIns() {
        return new StandIns();
    }

    @Bean
    StandIns.Verifier verification(StandIns all) {
        return new StandIns.Verifier(all);
    }

    @Bean
    StandIns.Verifier coreVerification(StandIns all) {
        return new StandIns.Verifier(all);
    }

    @Bean
    StandIns.Step coreValidation() {
        return new StandIns.Step();
    }

    @Bean
    StandIns.Step requestConversion() {
        return new StandIns.Step();
    }

    @Bean
    StandIns.Recorder coreRequests(StandIns all) {
        return new StandIns.Recorder(all);
    }

    @Bean
    StandIns.NothingOverdue overdueRequests() {
        return new StandIns.NothingOverdue();
    }

    @Bean
    StandIns.NothingOverdue batchReplies() {
        return new StandIns.NothingOverdue();
    }

    @Bean
    StandIns.NothingToAnswer fileAnswers() {
        return new StandIns.NothingToAnswer();
    }

    @Bean
    StandIns.NothingOverdue reconciliations() {
        return new StandIns.NothingOverdue();
    }

    @Bean
    StandIns.Step coreResults() {
        return new StandIns.Step();
    }

    @Bean
    StandIns.Silence silentCore() {
        return new StandIns.Silence();
    }

    @Bean
    FileHistory fileHistory() {
        return (channel, name, day) -> name.startsWith("unproved");
    }

    @Bean
    StandIns.Step validation() {
        return new StandIns.Step();
    }

    @Bean
    StandIns.Step partConversion() {
        return new StandIns.Step();
    }

    @Bean
    StandIns.Recorder partRecording(StandIns all) {
        return new StandIns.Recorder(all);
    }

    @Bean
    StandIns.Kept archive() {
        return new StandIns.Kept();
    }

    @Bean
    PendingParts pendingParts() {
        return new StandIns.NoParts();
    }

    @Bean
    StandIns.Step conversion() {
        return new StandIns.Step();
    }

    @Bean
    StandIns.Step signing() {
        return new StandIns.Step();
    }

    @Bean
    StandIns.Step delivery() {
        return new StandIns.Step();
    }

    @Bean
    StandIns.Parking parking(StandIns all) {
        return new StandIns.Parking(all);
    }

    @Bean
    StandIns.Recorder recording(StandIns all) {
        return new StandIns.Recorder(all);
    }

    @Bean
    StandIns.OneHub leases() {
        return new StandIns.OneHub();
    }
}
