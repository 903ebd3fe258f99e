/** Support with insurance contributions (hỗ trợ đóng bảo hiểm): commands, case and decisions. Knows no other benefit; held by {@code InsuranceSupportDecisionsTest}. */
@NullMarked
package vn.ansinh.command.insurance;

import org.jspecify.annotations.NullMarked;
