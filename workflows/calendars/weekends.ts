const fridayAndSaturday = [5, 6]

/** The usual weekend, of every State that is not named below. */
export const saturdayAndSunday: readonly number[] = [0, 6]

/**
 * Weekends other than Saturday and Sunday, by State. From the week data of the Unicode CLDR (release 48.0, supplemental),
 * and for those marked as the public service of the State keeps it, where the CLDR has nothing of its own.
 */
export const weekends: Readonly<Record<string, readonly number[]>> = {
	AFG: [4, 5],
	BGD: fridayAndSaturday, // public service
	BHR: fridayAndSaturday,
	BRN: [0, 5], // public service
	DZA: fridayAndSaturday,
	EGY: fridayAndSaturday,
	IND: [0],
	IRN: [5],
	IRQ: fridayAndSaturday,
	ISR: fridayAndSaturday,
	JOR: fridayAndSaturday,
	KWT: fridayAndSaturday,
	LBY: fridayAndSaturday,
	MDV: fridayAndSaturday, // public service
	OMN: fridayAndSaturday,
	PSE: fridayAndSaturday, // public service
	QAT: fridayAndSaturday,
	SAU: fridayAndSaturday,
	SDN: fridayAndSaturday,
	SYR: fridayAndSaturday,
	UGA: [0],
	YEM: fridayAndSaturday,
}
