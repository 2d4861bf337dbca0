import type { Language } from '#workflows/languages.ts'

/** A text by language; the first is that of the file. */
export type Narratives = { language: Language; text: string }[]

/** `role`: 1 funding, 2 accountable, 3 extending, 4 implementing. */
type Participant = { role: string; type?: string; name: string; ref?: string }
/** `type`: 1 planned start, 2 actual start, 3 planned end, 4 actual end. Days are `YYYY-MM-DD` here and below. */
type ActivityDate = { type: string; day: string }
/** A country (ISO 3166-1 alpha-2), or a region of a vocabulary: 1 of the DAC, 2 of the United Nations. */
export type Place = { code: string; vocabulary?: string; percentage?: number }
type Sector = { vocabulary: string; code: string; percentage?: number }
export type Tag = { vocabulary: string; code: string; text: string }
type PolicyMarker = { code: string; significance?: string }
export type Budget = { from: string; to: string; amount: number; currency?: string; valueDate?: string }

/** `type`: 4 expenditure, 11 incoming commitment. */
export type Transaction = {
	type: string
	day: string
	amount: number
	currency?: string
	valueDate?: string
	provider?: string
	receiver?: string
}

/** A number, of all or of one sex. */
export type Measured = { value: number; sex?: string }
/** One indicator, counted in units. */
export type Result = {
	title: Narratives
	baseline: { year: number; value: number }
	from: string
	to: string
	target: Measured
	actual: Measured[]
}

/** `type`: 1 parent, 2 child. */
type Related = { type: string; id: string }

/** An activity of IATI 2.03 before it is written: what the rules are checked on. */
export type Activity = {
	id: string
	/** Of the programme that the activity is, or is a part of. */
	programmeId: string
	hierarchy: 1 | 2
	updatedAt: string
	title: Narratives
	description: Narratives
	participants: Participant[]
	status: string
	dates: ActivityDate[]
	places: Place[]
	sectors: Sector[]
	tags: Tag[]
	markers: PolicyMarker[]
	aidType: string
	budgets: Budget[]
	transactions: Transaction[]
	related: Related[]
	results: Result[]
}

/** The organization that publishes, as it is registered with IATI. */
export type Publisher = {
	/** Its identifier, such as `XM-DAC-41128`. */
	identifier: string
	name: Narratives
	/** A code of IATI's list of types of organizations: 40 is multilateral. */
	type: string
	email: string
	website: string
}
