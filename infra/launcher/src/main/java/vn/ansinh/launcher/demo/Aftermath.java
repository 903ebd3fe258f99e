package vn.ansinh.launcher.demo;

import vn.ansinh.command.api.model.Complaint;
import vn.ansinh.command.api.model.ComplaintAdvice;
import vn.ansinh.command.api.model.ComplaintConclusion;
import vn.ansinh.command.api.model.Conclusion;
import vn.ansinh.command.api.model.RevisionConclusion;
import vn.ansinh.command.api.model.RevisionKind;
import vn.ansinh.command.api.model.RevisionProposal;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.launcher.client.Operation;

/** What may come after a served decision. */
final class Aftermath {

    private final Chance chance;
    private final Course course;
    private final Journey journey;

    Aftermath(Chance chance, Course course) {
        this.chance = chance;
        this.course = course;
        this.journey = course.journey();
    }

    /** What it may be. */
    enum Kind {
        NONE,
        UPHELD,
        AMENDED,
        REVOKED,
        REOPENED,
        REVOKED_BY_THE_OFFICE
    }

    void follow(Kind kind) {
        switch (kind) {
            case NONE -> {}
            case UPHELD -> complaint(Conclusion.UPHOLD);
            case AMENDED -> complaint(Conclusion.AMEND);
            case REVOKED -> complaint(Conclusion.REVOKE);
            case REOPENED -> revision(RevisionKind.REOPEN);
            case REVOKED_BY_THE_OFFICE -> revision(RevisionKind.REVOKE);
        }
    }

    private void complaint(Conclusion conclusion) {
        journey.days(3, 60);
        journey.step(
                Operation.COMPLAINTS,
                course.desk(),
                new Complaint(chance.anyOf(
                        "Tôi không đồng ý với mức hưởng.",
                        "Đề nghị xem lại kết quả, hoàn cảnh gia đình tôi chưa được xét đủ.",
                        "Quyết định chậm làm tôi mất quyền lợi của tháng trước.")),
                "complained of");
        journey.office(2, 7);
        journey.step(
                Operation.COMPLAINT_ADVICES,
                course.adviser(),
                new ComplaintAdvice("Đã kiểm tra hồ sơ và căn cứ pháp luật; ý kiến như kèm theo."),
                "complained of");
        journey.office(2, 8);
        var concluded = new ComplaintConclusion(conclusion, reason(conclusion));
        if (conclusion == Conclusion.AMEND) {
            concluded.ruling(course.amendedRuling());
        } else {
            concluded.capacity(SignerCapacity.CHAIR);
        }
        journey.step(Operation.COMPLAINT_CONCLUSIONS, course.decider(), concluded, state(conclusion));
        journey.office(0, 2);
        course.serve(state(conclusion) + ", served");
    }

    private void revision(RevisionKind kind) {
        journey.days(10, 90);
        if (journey.day().isBefore(Places.MERGER)) {
            // Until then the district would have to propose, and nobody there may.
            journey.resumeOn(Places.MERGER.plusDays(14));
        }
        journey.step(
                Operation.REVISIONS,
                course.officer(),
                new RevisionProposal(kind, "Hậu kiểm phát hiện thiếu tài liệu trong hồ sơ."),
                "revision proposed");
        journey.office(1, 4);
        journey.step(
                Operation.REVISION_CONCLUSIONS,
                course.decider(),
                new RevisionConclusion("Đồng ý với đề xuất.").capacity(SignerCapacity.CHAIR),
                kind == RevisionKind.REOPEN ? "reopened" : "revoked");
        if (kind == RevisionKind.REOPEN) {
            course.again();
        } else {
            course.serve("revoked, served");
        }
    }

    private static String reason(Conclusion conclusion) {
        return switch (conclusion) {
            case UPHOLD -> "Khiếu nại không có cơ sở, giữ nguyên quyết định.";
            case AMEND -> "Khiếu nại đúng một phần, sửa quyết định.";
            case REVOKE -> "Khiếu nại đúng, hủy quyết định.";
        };
    }

    private static String state(Conclusion conclusion) {
        return switch (conclusion) {
            case UPHOLD -> "upheld on complaint";
            case AMEND -> "amended on complaint";
            case REVOKE -> "revoked on complaint";
        };
    }
}
