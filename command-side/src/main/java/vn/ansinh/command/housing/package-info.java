/** Housing repair (hỗ trợ nhà ở): its commands, its case and its decisions. Knows no other benefit; held by {@code HousingRepairDecisionsTest}. */
@NullMarked
package vn.ansinh.command.housing;

import org.jspecify.annotations.NullMarked;
