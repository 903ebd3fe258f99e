package vn.ansinh.launcher.walk;

import java.util.List;
import java.util.Map;
import vn.ansinh.command.api.model.ConclusionProposal;
import vn.ansinh.command.api.model.EvidenceForm;
import vn.ansinh.command.api.model.FraudReviewForm;
import vn.ansinh.command.api.model.HoldOrder;
import vn.ansinh.command.api.model.HoldProposal;
import vn.ansinh.command.api.model.Part;
import vn.ansinh.command.api.model.ReplyInvitation;
import vn.ansinh.command.api.model.ReviewReply;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.launcher.client.Answer;
import vn.ansinh.launcher.client.Operation;

/** A fraud review of what was granted: asked by a reviewer, held by the authority's order, answered, cleared by two, and paid again. */
final class ReviewWalk {
    private static final String REVIEWER = "fraud1";
    private static final String SECOND = "fraud2";
    private static final String AUTHORITY = "approver1";

    private final Stage stage;

    ReviewWalk(Stage stage) {
        this.stage = stage;
    }

    /** @param desk that takes the person's reply */
    void walk(String desk) {
        long worth = stage.payable(AUTHORITY, null);
        String review = stage.beside(
                        REVIEWER,
                        "opens a fraud review: one phone for several receivers",
                        Operation.FRAUD_REVIEWS,
                        stage.reference(),
                        new FraudReviewForm(
                                Part.BENEFICIARY,
                                List.of(),
                                List.of(),
                                "Nhiều người hưởng dùng chung một số điện thoại."))
                .required("fraudReviewId");
        stage.beside(
                REVIEWER,
                "records what was found",
                Operation.EVIDENCE,
                review,
                new EvidenceForm("Trưởng thôn xác nhận có người nhận thay nhiều tháng."));
        Answer asked = stage.beside(
                REVIEWER,
                "asks the authority that grants to hold back",
                Operation.HOLD_PROPOSALS,
                review,
                new HoldProposal("Chưa xác định được người thực nhận."));
        changed(asked, worth, "a reviewer holds nothing");
        Answer ordered = stage.beside(
                AUTHORITY,
                "orders the hold",
                Operation.HOLD_ORDERS,
                review,
                new HoldOrder(SignerCapacity.CHAIR, "Cần xác minh người thực nhận tiền."));
        changed(ordered, 0, "what is held is out of the list at once");
        stage.beside(
                REVIEWER,
                "asks the person",
                Operation.INVITATIONS,
                review,
                new ReplyInvitation("Đề nghị giải trình về người nhận tiền."));
        stage.beside(
                desk,
                "writes the reply down",
                Operation.REPLIES,
                review,
                new ReviewReply("Con gái tôi nhận hộ, có giấy ủy quyền."));
        stage.beside(
                REVIEWER,
                "says that nothing was wrong",
                Operation.CONCLUSION_PROPOSALS,
                review,
                new ConclusionProposal(
                        ConclusionProposal.OutcomeEnum.CLEARED, "Có giấy ủy quyền hợp lệ, không có sai phạm."));
        Answer concluded =
                stage.beside(SECOND, "concludes it as the second person", Operation.CONCLUSIONS, review, Map.of());
        changed(concluded, worth, "what was held is paid again");
    }

    private void changed(Answer after, long expected, String why) {
        long payable = stage.payable(AUTHORITY, after.required("consistencyToken"));
        if (payable != expected) {
            throw new WalkFailed(why + ", and the payable list says " + payable);
        }
    }
}
