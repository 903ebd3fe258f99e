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
            """;

    private final Map<String, Set<String>> roles = new TreeMap<>();

    private SecondMatrix(String text) {
        for (String line : text.lines().toList()) {
            List<String> words = List.of(line.strip().split("\\s+"));
            roles.put(words.getFirst(), new TreeSet<>(words.subList(1, words.size())));
        }
    }

    static SecondMatrix asWritten() {
        return new SecondMatrix(MATRIX);
    }

    static SecondMatrix of(String text) {
        return new SecondMatrix(text);
    }

    Set<String> operations() {
        return roles.keySet();
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
