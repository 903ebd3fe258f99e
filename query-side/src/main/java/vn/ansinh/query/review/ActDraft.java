package vn.ansinh.query.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.Recovery;
import vn.ansinh.kernel.event.fraud.Referral;
import vn.ansinh.kernel.event.fraud.ReviewNotice;
import vn.ansinh.kernel.event.fraud.ReviewOutcome;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.query.review.ReviewPage.ActLine;
import vn.ansinh.query.review.ReviewPage.Kind;

/** An act of a review while it is being told: what is not said of it stays out of its line. Not for several threads. */
final class ActDraft {
    private final Kind act;
    private final By by;
    private final LocalDate on;
    private @Nullable ActorId actor;
    private @Nullable Personal<String> words;
    private @Nullable Personal<Paper> paper;
    private @Nullable HoldId hold;
    private @Nullable ComplaintId complaint;
    private @Nullable String number;
    private @Nullable LocalDate until;
    private @Nullable ReviewNotice notice;
    private @Nullable ReviewOutcome outcome;
    private @Nullable Recovery recovery;
    private @Nullable Referral referral;
    private @Nullable Boolean late;
    private @Nullable Boolean upheld;

    ActDraft(Kind act, By by, LocalDate on) {
        this.act = act;
        this.by = by;
        this.on = on;
        this.actor = by.actor();
    }

    ActDraft saying(Personal<String> said) {
        words = said;
        return this;
    }

    ActDraft showing(@Nullable Personal<Paper> shown) {
        paper = shown;
        return this;
    }

    ActDraft about(@Nullable HoldId held) {
        hold = held;
        return this;
    }

    ActDraft about(ComplaintId complained) {
        complaint = complained;
        return this;
    }

    ActDraft signed(String printed) {
        number = printed;
        return this;
    }

    ActDraft until(LocalDate day) {
        until = day;
        return this;
    }

    ActDraft serving(ReviewNotice served) {
        notice = served;
        return this;
    }

    ActDraft comingTo(ReviewOutcome result, @Nullable Referral handedOn) {
        outcome = result;
        referral = handedOn;
        return this;
    }

    ActDraft recovering(@Nullable Recovery back) {
        recovery = back;
        return this;
    }

    ActDraft late(boolean isLate) {
        late = isLate;
        return this;
    }

    ActDraft upheld(boolean isUpheld) {
        upheld = isUpheld;
        return this;
    }

    /** Without whose account it was: the person is told of offices. */
    ActDraft ofAnOffice() {
        actor = null;
        return this;
    }

    ActLine line() {
        return new ActLine(
                act, on, by.duty(), actor, words, paper, hold, complaint, number, until, notice, outcome, recovery,
                referral, late, upheld);
    }
}
