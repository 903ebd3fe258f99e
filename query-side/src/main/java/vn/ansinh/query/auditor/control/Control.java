package vn.ansinh.query.auditor.control;

import java.util.List;

/** One control test (phép kiểm tra kiểm soát): what it sees in one event, told from the event and from what its stream had come to. Pure. */
interface Control {
    ControlCode code();

    /** Nothing for an event that is none of the control's. */
    List<Seen> look(Scene scene);
}
