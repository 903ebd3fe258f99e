package vn.ansinh.proof.planted.command.housing;

import java.sql.Date;

/** A state that knows a database's types. */
record DecreeCase(Date signed) {}
