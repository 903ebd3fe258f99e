package vn.ansinh.kernel.event.datarequest;

/** Why a request about one's data is not met. */
public enum DataRequestRefusalGround {
    /** The law obliges the office to do what is objected to, and asks no consent (Law 91/2025/QH15, Art. 19(1)(c)). */
    DUTY_OF_THE_OFFICE,
    /** It would tell or take something of another person. */
    ANOTHERS_DATA,
    /** Who asks was not shown to be the person, nor somebody who may ask for them. */
    NOT_SHOWN_WHO_ASKS,
    /** Nothing is held that it could be about. */
    NOTHING_HELD
}
