/**
 * National holidays by State: `MM-DD` for a day of every year, `YYYY-MM-DD` for one of a single year. A sample for now,
 * with national days only: a State that is not named has none here, and the full lists come from the States themselves.
 */
export const holidays: Readonly<Record<string, readonly string[]>> = {
	ALB: ['11-28'],
	BGD: ['03-26', '12-16'],
	CIV: ['08-07'],
	DZA: ['07-05', '11-01'],
	EGY: ['07-23'],
	GHA: ['03-06'],
	IND: ['01-26', '08-15'],
	JOR: ['05-25'],
	KEN: ['12-12'],
	LBN: ['11-22'],
	MAR: ['07-30', '11-18'],
	MEX: ['09-16'],
	MLI: ['09-22'],
	NER: ['12-18'],
	NGA: ['10-01'],
	PAK: ['03-23', '08-14'],
	PER: ['07-28'],
	PHL: ['06-12'],
	SEN: ['04-04'],
	TUN: ['03-20'],
	UKR: ['08-24'],
	ZAF: ['04-27'],
}
