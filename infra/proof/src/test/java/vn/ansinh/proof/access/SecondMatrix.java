package vn.ansinh.proof.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who may do what, written a second time by hand from the law's duties and not from the program's table. */
final class SecondMatrix {

    private static final String MATRIX = """
            lodgeHousingRepairApplication    citizen caseworker
            lodgeSocialAllowanceApplication  citizen caseworker
            lodgeInsuranceSupportApplication citizen caseworker
            turnAway                         caseworker
            requestSupplement                caseworker
            supplement                       citizen caseworker
            correct                          caseworker
            verify                           caseworker
            survey                           caseworker
            listInCommune                    caseworker
            review                           reviewer
            appraise                         district caseworker
            post                             caseworker
            raiseObjection                   citizen caseworker observer
            concludeObjection                reviewer approver
            recommend                        caseworker
            decide                           approver district
            serve                            caseworker
            reportServiceFailure             caseworker
            withdraw                         citizen caseworker
            lapse                            caseworker
            declareLodgedInError             caseworker
            closeByDeath                     caseworker
            lodgeComplaint                   citizen caseworker
            adviseOnComplaint                caseworker reviewer district
            concludeComplaint                approver district
            proposeRevision                  caseworker approver
            changeProgramme                  approver district
            carryOutRevision                 approver district
            nameSubstitute                   approver district
            clearIdentity                    caseworker
            proposeAppointment               approver district
            confirmAppointment               approver district
            rejectAppointment                approver district
            endAppointment                   approver district
            declareRelatives                 caseworker reviewer district approver privacy policy auditor fraud
            readWorklist                     caseworker reviewer district approver
            readHousingPriorities            caseworker reviewer district approver
            readCase                         caseworker reviewer district approver
            traceValue                       caseworker reviewer district approver
            searchCases                      caseworker reviewer district approver
            readUnitPostings                 caseworker reviewer approver observer
            assess                           caseworker reviewer district approver policy auditor
            readProvisionalFigures           caseworker reviewer district approver policy auditor
            readOwnCases                     citizen
            readOwnStatus                    citizen
            replayCase                       auditor
            readHistory                      auditor
            compareCase                      auditor
            traceAuditedValue                auditor
            readDecisionPaper                caseworker approver
            readDecisionProof                auditor
            exportCase                       auditor
            exportCases                      auditor
            readTimeline                     auditor
            readControls                     auditor
            readControlExceptions            auditor
            readOwnDecisionProof             citizen
            readProjections                  auditor
            breakGlass                       caseworker reviewer approver
            readOwnAccesses                  citizen
            readAccesses                     auditor
            readBrokenGlass                  auditor
            proposeErasure                   privacy
            approveErasure                   privacy
            rejectErasure                    privacy
            lodgeDataRequest                 citizen caseworker privacy
            acknowledgeDataRequest           privacy
            extendDataRequest                privacy
            completeDataRequest              privacy
            refuseDataRequest                privacy
            withdrawDataRequest              citizen caseworker privacy
            liftRestriction                  privacy
            readOwnDataRequests              citizen
            readDataRequestsInHand           privacy
            readDataRequests                 auditor
            proposePolicyVersion             policy
            approvePolicyVersion             policy
            rejectPolicyVersion              policy
            requestPolicyTrial               policy
            cancelPolicyTrial                policy
            importRegisterFeed               fraud
            requestDetectionSweep            fraud
            cancelDetectionSweep             fraud
            readDetectionSweeps              fraud auditor
            readInspectionOrder              fraud
            readCaseLinks                    fraud
            readPolicyTrials                 policy auditor
            readPolicyTrial                  policy auditor
            readPolicyTrialCases             policy auditor
            requestViewRebuild               auditor
            requestSandbox                   auditor
            switchViews                      auditor
            endReplay                        auditor
            readReplays                      auditor
            readReplay                       auditor
            readSandboxCases                 auditor
            readSandboxCase                  auditor
            readPolicyVersions               policy auditor
            readPolicyText                   policy auditor
            proposeRecognisedList            caseworker
            approveRecognisedList            approver
            rejectRecognisedList             caseworker approver
            withdrawRecognisedList           approver
            previewRecognisedList            caseworker
            readRecognisedLists              caseworker approver auditor
            readRecognisedHouseholds         caseworker approver auditor
            lookUpRecognition                caseworker approver auditor
            scoreHousehold                   caseworker reviewer district approver policy auditor
            drawUpSamplingPlan               auditor
            clearSampledCases                auditor
            abandonSamplingPlan              auditor
            raiseAuditFinding                auditor
            raiseCaseAuditFinding            auditor
            answerAuditFinding               approver privacy policy
            acceptAuditAnswer                auditor
            sendBackAuditAnswer              auditor
            extendAuditAnswer                auditor
            closeAuditFinding                auditor
            readSamplingPlans                auditor
            readSamplingPlan                 auditor
            readSample                       auditor
            readPopulation                   auditor
            readAuditFindings                auditor
            readAuditFinding                 auditor
            readUnitAuditFindings            approver privacy policy
            reportChange                     citizen caseworker
            concludeChange                   approver
            verifyEntitlement                caseworker
            proposeOpeningList               caseworker
            approveOpeningList               approver
            rejectOpeningList                caseworker approver
            previewOpeningList               caseworker
            readOpeningLists                 caseworker approver auditor
            readPayable                      payment approver caseworker auditor
            readEntitlement                  payment approver caseworker auditor
            readEntitlementReviews           approver caseworker auditor
            readChangeReports                approver caseworker auditor
            readOwnEntitlements              citizen
            dismissAlert                     fraud
            giveTip                          anyone
            dismissTip                       fraud
            extendTip                        fraud
            openFraudReview                  fraud
            openEntitlementFraudReview       fraud
            gatherEvidence                   fraud
            proposeHold                      fraud
            orderHold                        approver
            refuseHold                       approver
            liftHold                         approver
            deferNotice                      fraud
            inviteReply                      fraud
            serveReviewNotice                fraud caseworker
            replyToFraudReview               citizen caseworker fraud
            proposeConclusion                fraud
            sendBackConclusion               fraud
            concludeFraudReview              fraud
            orderRecovery                    approver
            refuseRecovery                   approver
            complainInFraudReview            citizen caseworker
            decideReviewComplaint            approver
            readAlerts                       fraud
            readTips                         fraud
            readFraudReviews                 fraud
            readFraudReview                  fraud
            readUnitFraudReviews             approver caseworker
            readOwnFraudReviews              citizen
            readErasures                     auditor
            readErasuresInHand               privacy
            readAppointments                 auditor leader
            readConflicts                    auditor
            lookUpStatus                     anyone
            readOpenPostings                 anyone
            readFraudScorecard               anyone
            """;

    /**
     * What an operation says to an official who has a part in the case that it is about, or whose declared relative has: their own, their
     * household's, as applicant or receiver. {@code conflict}: refused by the rule, and an event says so. {@code kept-off}: refused, and the access log says so.
     * {@code left-out}: a list without it. {@code not-there}: as if there were none. {@code as-citizen}: citizens alone run it, of what is their own. {@code as-anybody}: the same as
     * everybody, for the reason beside it. {@code no-case}: it is about none. To citizens whatever is open to them stays open.
     */
    private static final String TO_A_PARTY = """
            lodgeHousingRepairApplication    conflict
            lodgeSocialAllowanceApplication  conflict
            lodgeInsuranceSupportApplication conflict
            turnAway                         no-case
            requestSupplement                conflict
            supplement                       conflict
            correct                          conflict
            verify                           conflict
            survey                           conflict
            listInCommune                    conflict
            review                           conflict
            appraise                         conflict
            post                             conflict
            raiseObjection                   conflict    and an observer as anybody, who objects as a citizen does
            concludeObjection                conflict
            recommend                        conflict
            decide                           conflict
            serve                            conflict
            reportServiceFailure             conflict
            withdraw                         conflict
            lapse                            conflict
            declareLodgedInError             conflict
            closeByDeath                     conflict
            lodgeComplaint                   conflict
            adviseOnComplaint                conflict
            concludeComplaint                conflict
            proposeRevision                  conflict
            changeProgramme                  conflict
            carryOutRevision                 conflict
            nameSubstitute                   conflict
            clearIdentity                    conflict
            breakGlass                       conflict
            raiseCaseAuditFinding            conflict
            answerAuditFinding               conflict
            acceptAuditAnswer                conflict
            sendBackAuditAnswer              conflict
            extendAuditAnswer                conflict
            closeAuditFinding                conflict
            clearSampledCases                conflict
            reportChange                     conflict
            concludeChange                   conflict
            verifyEntitlement                conflict
            dismissAlert                     conflict
            openFraudReview                  conflict
            openEntitlementFraudReview       conflict
            gatherEvidence                   conflict
            proposeHold                      conflict
            orderHold                        conflict
            refuseHold                       conflict
            liftHold                         conflict
            deferNotice                      conflict
            inviteReply                      conflict
            serveReviewNotice                conflict
            replyToFraudReview               conflict
            proposeConclusion                conflict
            sendBackConclusion               conflict
            concludeFraudReview              conflict
            orderRecovery                    conflict
            refuseRecovery                   conflict
            complainInFraudReview            conflict
            decideReviewComplaint            conflict
            dismissTip                       conflict
            extendTip                        conflict
            giveTip                          no-case     whoever gives it is not asked who they are
            importRegisterFeed               no-case
            requestDetectionSweep            no-case
            cancelDetectionSweep             no-case
            proposeOpeningList               no-case     that it may not name the officer or a relative is asked of its rows
            approveOpeningList               no-case     the same
            rejectOpeningList                no-case
            proposeAppointment               no-case
            confirmAppointment               no-case
            rejectAppointment                no-case
            endAppointment                   no-case
            declareRelatives                 no-case
            proposeErasure                   no-case
            approveErasure                   no-case
            rejectErasure                    no-case
            lodgeDataRequest                 no-case
            acknowledgeDataRequest           no-case
            extendDataRequest                no-case
            completeDataRequest              no-case
            refuseDataRequest                no-case
            withdrawDataRequest              no-case
            liftRestriction                  no-case
            proposePolicyVersion             no-case
            approvePolicyVersion             no-case
            rejectPolicyVersion              no-case
            requestPolicyTrial               no-case
            cancelPolicyTrial                no-case
            proposeRecognisedList            no-case
            approveRecognisedList            no-case
            rejectRecognisedList             no-case
            withdrawRecognisedList           no-case
            requestViewRebuild               no-case
            requestSandbox                   no-case
            switchViews                      no-case
            endReplay                        no-case
            drawUpSamplingPlan               no-case
            abandonSamplingPlan              no-case
            raiseAuditFinding                no-case
            readWorklist                     left-out
            readHousingPriorities            left-out
            searchCases                      left-out
            readUnitPostings                 left-out
            readCase                         kept-off
            traceValue                       kept-off
            replayCase                       kept-off
            readHistory                      kept-off
            compareCase                      kept-off
            traceAuditedValue                kept-off
            readDecisionPaper                kept-off
            readDecisionProof                kept-off
            exportCase                       kept-off
            exportCases                      kept-off
            readTimeline                     kept-off
            readSandboxCase                  kept-off
            readAuditFinding                 kept-off
            readEntitlement                  kept-off
            readCaseLinks                    kept-off
            readFraudReview                  not-there   that somebody is reviewed is told to nobody near them before them
            readSandboxCases                 left-out
            readControlExceptions            left-out
            readPolicyTrialCases             left-out
            readAccesses                     left-out    its rows stand, without the case; asked for by case it is kept-off
            readBrokenGlass                  left-out
            readConflicts                    left-out
            readAuditFindings                left-out
            readUnitAuditFindings            left-out
            readErasures                     left-out
            readErasuresInHand               left-out
            readDataRequests                 left-out
            readDataRequestsInHand           left-out
            readEntitlementReviews           left-out
            readChangeReports                left-out
            readAlerts                       left-out
            readInspectionOrder              left-out
            readTips                         left-out
            readFraudReviews                 left-out
            readUnitFraudReviews             left-out
            readPayable                      as-anybody  whoever pays needs every line; it has sums and pseudonyms
            readFraudScorecard               as-anybody  numbers over the whole province
            readSample                       as-anybody  whoever draws again needs every line, and none has a datum of a person
            readPopulation                   as-anybody  the same
            readControls                     as-anybody  numbers over the whole province
            readProjections                  as-anybody  that an event holds a view up, of whichever case
            readReplays                      as-anybody  that a document differs from the log, of whichever case
            readReplay                       as-anybody  the same
            lookUpStatus                     as-anybody  whoever holds the paper is not asked who they are
            readOpenPostings                 as-anybody  the law publishes them
            readOwnCases                     as-citizen
            readOwnStatus                    as-citizen
            readOwnAccesses                  as-citizen
            readOwnDecisionProof             as-citizen
            readOwnDataRequests              as-citizen
            readOwnEntitlements              as-citizen
            readOwnFraudReviews              as-citizen
            assess                           no-case
            readProvisionalFigures           no-case
            previewRecognisedList            no-case
            previewOpeningList               no-case
            readOpeningLists                 no-case
            readDetectionSweeps              no-case
            readRecognisedLists              no-case
            readRecognisedHouseholds         no-case
            lookUpRecognition                no-case
            scoreHousehold                   no-case
            readPolicyVersions               no-case
            readPolicyText                   no-case
            readPolicyTrials                 no-case
            readPolicyTrial                  no-case
            readSamplingPlans                no-case
            readSamplingPlan                 no-case
            readAppointments                 no-case
            """;

    private final Map<String, Set<String>> roles = new TreeMap<>();
    private final Map<String, String> toAParty = new TreeMap<>();

    private SecondMatrix(String text, String parties) {
        for (String line : parties.lines().toList()) {
            String[] words = line.strip().split("\\s+");
            toAParty.put(words[0], words[1]);
        }
        for (String line : text.lines().toList()) {
            List<String> words = List.of(line.strip().split("\\s+"));
            roles.put(words.getFirst(), new TreeSet<>(words.subList(1, words.size())));
        }
    }

    static SecondMatrix asWritten() {
        return new SecondMatrix(MATRIX, TO_A_PARTY);
    }

    static SecondMatrix of(String text) {
        return new SecondMatrix(text, "");
    }

    Set<String> operations() {
        return roles.keySet();
    }

    /** The operations that say something to somebody with a part in a case. */
    Set<String> operationsThatAnswerAParty() {
        return toAParty.keySet();
    }

    /** Those that say this word to them. */
    Set<String> saying(String word) {
        Set<String> operations = new TreeSet<>();
        toAParty.forEach((operation, said) -> {
            if (said.equals(word)) {
                operations.add(operation);
            }
        });
        return operations;
    }

    boolean open(String operation) {
        return mayDo(operation, "anyone");
    }

    boolean mayDo(String operation, String role) {
        return roles.getOrDefault(operation, Set.of()).contains(role);
    }

    /**
     * What was answered to somebody signed in.
     *
     * @param status of the answer to a request that is in order but for something after the door
     * @param code of the problem, where it is one
     */
    record Knock(String operation, String role, int status, String code) {
        /** By the role's matrix: whoever lacks only an appointment of the day was let that far. */
        boolean shut() {
            return status == 403 && !code.equals("no-appointment");
        }
    }

    /** Doors that stood open or shut against this table. */
    List<String> faults(List<Knock> knocks) {
        List<String> faults = new ArrayList<>();
        for (Knock knock : knocks) {
            boolean shut = knock.shut();
            if (knock.status() == 401 || knock.status() >= 500) {
                faults.add(knock + " was not answered at all");
            } else if (!open(knock.operation()) && shut == mayDo(knock.operation(), knock.role())) {
                faults.add(knock + (shut ? " was kept out" : " came in"));
            }
        }
        return faults;
    }
}
